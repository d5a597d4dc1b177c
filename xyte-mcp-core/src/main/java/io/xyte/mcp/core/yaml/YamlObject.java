package io.xyte.mcp.core.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.arguments.Nearest;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file that knows its lines. Not thread-safe. */
public final class YamlObject {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,15}");

    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private YamlObject(MappingNode node) throws YamlException {
        line = line(node);
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlException(line(entry.getKeyNode()), "a name must be a text");
            }
            if (entries.put(key.getValue(), entry.getValueNode()) != null) {
                throw new YamlException(line(key), key.getValue() + " is there twice");
            }
        }
    }

    /**
     * The mapping that a text is.
     *
     * @throws YamlException if it is none
     */
    public static YamlObject parse(String yaml) throws YamlException {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new YamlException("the file is empty");
            }
            return of(root, "the file");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new YamlException(line, "no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new YamlException("no YAML");
        }
    }

    private static YamlObject of(Node node, String what) throws YamlException {
        if (node instanceof MappingNode mapping) {
            return new YamlObject(mapping);
        }
        throw new YamlException(line(node), what + " must be a mapping of names and values");
    }

    /** The names, in the order of the file. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Whether there is a value under a name. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * Checks all names.
     *
     * @throws YamlException if one is not among these; it has the nearest and the valid ones
     */
    public void allowOnly(String... names) throws YamlException {
        List<String> valid = List.of(names);
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!valid.contains(entry.getKey())) {
                throw new YamlException(line(entry.getValue()), unknown("name", entry.getKey(), valid));
            }
        }
    }

    /** The words for a name that there is not: the nearest, and the valid ones. */
    public static String unknown(String what, String name, Collection<String> valid) {
        String nearest = Nearest.of(name, valid)
                .map(meant -> "; did you mean " + meant + "?")
                .orElse(";");
        return "unknown " + what + " " + name + nearest + " valid are " + String.join(", ", valid);
    }

    /**
     * The mapping under a name.
     *
     * @throws YamlException if there is none
     */
    public YamlObject object(String name) throws YamlException {
        return of(required(name), name);
    }

    /**
     * The mappings of the list under a name.
     *
     * @throws YamlException if there is no such list
     */
    public List<YamlObject> objects(String name) throws YamlException {
        List<YamlObject> objects = new ArrayList<>();
        for (Node entry : sequence(name).getValue()) {
            objects.add(of(entry, "an entry of " + name));
        }
        return objects;
    }

    /**
     * The texts of the list under a name.
     *
     * @throws YamlException if there is no such list
     */
    public List<YamlText> texts(String name) throws YamlException {
        List<YamlText> texts = new ArrayList<>();
        for (Node entry : sequence(name).getValue()) {
            if (!(entry instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
                throw new YamlException(line(entry), "an entry of " + name + " must be a text");
            }
            texts.add(new YamlText(scalar.getValue().strip(), !scalar.isPlain(), line(entry)));
        }
        return texts;
    }

    private SequenceNode sequence(String name) throws YamlException {
        Node node = required(name);
        if (node instanceof SequenceNode sequence) {
            return sequence;
        }
        throw new YamlException(line(node), name + " must be a list");
    }

    /**
     * Whether the value under a name is a list.
     *
     * @throws YamlException if there is no value
     */
    public boolean isList(String name) throws YamlException {
        return required(name) instanceof SequenceNode;
    }

    /**
     * True or false under a name; empty if it is not there.
     *
     * @throws YamlException if it is something else
     */
    public Optional<Boolean> flag(String name) throws YamlException {
        Optional<String> text = text(name);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            throw wrong(name, name + " must be true or false");
        }
        return text.map(Boolean::valueOf);
    }

    /**
     * A whole number under a name; empty if it is not there.
     *
     * @throws YamlException if it is something else, or not within the bounds
     */
    public Optional<Integer> number(String name, int min, int max) throws YamlException {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = WHOLE_NUMBER.matcher(text.get()).matches();
        if (!whole || Long.parseLong(text.get()) < min || Long.parseLong(text.get()) > max) {
            throw wrong(name, name + " must be a whole number from " + min + " to " + max);
        }
        return text.map(Integer::valueOf);
    }

    /**
     * The text under a name; empty if it is not there.
     *
     * @throws YamlException if it is something else
     */
    public Optional<String> text(String name) throws YamlException {
        Node node = entries.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        throw new YamlException(line(node), name + " must be a text");
    }

    /**
     * Names with texts, whole numbers, true or false; empty if it is not there.
     *
     * @throws YamlException if it is something else
     */
    public ObjectNode document(String name) throws YamlException {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (!entries.containsKey(name)) {
            return document;
        }
        for (Map.Entry<String, Node> entry : object(name).entries.entrySet()) {
            if (!(entry.getValue() instanceof ScalarNode scalar)) {
                throw new YamlException(line(entry.getValue()), entry.getKey() + " must be a single value");
            }
            put(document, entry.getKey(), scalar);
        }
        return document;
    }

    /** Devices want words such as on and off, which YAML of old reads as true and false: a word stays a word. */
    private static void put(ObjectNode document, String name, ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.isPlain() && WHOLE_NUMBER.matcher(text).matches()) {
            document.put(name, Long.parseLong(text));
        } else if (scalar.isPlain() && (text.equals("true") || text.equals("false"))) {
            document.put(name, Boolean.parseBoolean(text));
        } else {
            document.put(name, text);
        }
    }

    private Node required(String name) throws YamlException {
        Node node = entries.get(name);
        if (node == null) {
            throw wrong(name + " is missing");
        }
        return node;
    }

    /** A reason why the file cannot be used, at the line of the value under a name. */
    public YamlException wrong(String name, String reason) {
        return new YamlException(line(Objects.requireNonNull(entries.get(name), name)), reason);
    }

    /** A reason why the file cannot be used, at the line of this mapping. */
    public YamlException wrong(String reason) {
        return new YamlException(line, reason);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

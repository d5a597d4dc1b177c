package io.xyte.mcp.core.presets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** A mapping of a YAML file that knows its lines. */
final class YamlObject {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,15}");

    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private YamlObject(MappingNode node) throws PresetFileException {
        line = line(node);
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new PresetFileException(line(entry.getKeyNode()), "a name must be a text");
            }
            if (entries.put(key.getValue(), entry.getValueNode()) != null) {
                throw new PresetFileException(line(key), key.getValue() + " is there twice");
            }
        }
    }

    static YamlObject parse(String yaml) throws PresetFileException {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new PresetFileException("the file is empty");
            }
            return of(root, "the file");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new PresetFileException(line, "no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new PresetFileException("no YAML");
        }
    }

    private static YamlObject of(Node node, String what) throws PresetFileException {
        if (node instanceof MappingNode mapping) {
            return new YamlObject(mapping);
        }
        throw new PresetFileException(line(node), what + " must be a mapping of names and values");
    }

    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    void allowOnly(String... names) throws PresetFileException {
        List<String> valid = List.of(names);
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!valid.contains(entry.getKey())) {
                throw new PresetFileException(
                        line(entry.getValue()),
                        "unknown name " + entry.getKey() + "; valid are " + String.join(", ", names));
            }
        }
    }

    YamlObject object(String name) throws PresetFileException {
        return of(required(name), name);
    }

    List<YamlObject> objects(String name) throws PresetFileException {
        Node node = required(name);
        if (!(node instanceof SequenceNode sequence)) {
            throw new PresetFileException(line(node), name + " must be a list");
        }
        List<YamlObject> objects = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            objects.add(of(entry, "an entry of " + name));
        }
        return objects;
    }

    Optional<String> text(String name) throws PresetFileException {
        Node node = entries.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        throw new PresetFileException(line(node), name + " must be a text");
    }

    /** Names with texts, whole numbers, true or false; empty if it is not there. */
    ObjectNode document(String name) throws PresetFileException {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (!entries.containsKey(name)) {
            return document;
        }
        for (Map.Entry<String, Node> entry : object(name).entries.entrySet()) {
            if (!(entry.getValue() instanceof ScalarNode scalar)) {
                throw new PresetFileException(line(entry.getValue()), entry.getKey() + " must be a single value");
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

    private Node required(String name) throws PresetFileException {
        Node node = entries.get(name);
        if (node == null) {
            throw wrong(name + " is missing");
        }
        return node;
    }

    PresetFileException wrong(String reason) {
        return new PresetFileException(line, reason);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that assets are sorted by. Guarded by its world. */
public final class Labels {

    /** In alphabetical order. */
    public static final Set<String> CATEGORIES =
            new TreeSet<>(List.of("manufacturer", "device_model", "device_type", "status"));

    /** One word of a category. */
    public record Label(String id, String name) {

        /** As answers have it. */
        public ObjectNode json() {
            return Json.object().put("id", id).put("name", name);
        }
    }

    private final Map<String, List<Label>> labels = new HashMap<>();

    public List<Label> of(String category) {
        return labels.computeIfAbsent(category, name -> new ArrayList<>());
    }

    /** @throws Refusal if the category has no such label */
    public Label get(String category, String id) {
        return of(category).stream()
                .filter(label -> label.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(category + " not found"));
    }

    /** The label of a name; a new name makes a new label. */
    public Label findOrAdd(String category, String name, World world) {
        List<Label> all = of(category);
        return all.stream()
                .filter(label -> label.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> {
                    Label label = new Label(world.next("label").uuid(), name);
                    all.add(label);
                    return label;
                });
    }
}

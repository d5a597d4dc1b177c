package io.xyte.mcp.core.tools.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.PartnerOperations;
import io.xyte.mcp.core.arguments.ArgumentException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps secrets out of answers, and masks out of what is sent. Stateless and thread-safe. */
final class Secrets {
    private static final String MASK = "*****";

    /** What is known to be harmless in the answer that holds a key under a name that is not documented. */
    private static final Set<String> HARMLESS = Set.of("id", "name");

    private Secrets() {}

    /** An answer without the key of a new organization. What has a telling name is masked for all answers elsewhere. */
    static JsonNode hidden(Operation operation, JsonNode answer) {
        if (!operation.equals(PartnerOperations.CREATE_ORGANIZATION) || !(answer instanceof ObjectNode object)) {
            return answer;
        }
        ObjectNode masked = object.deepCopy();
        List<String> others = masked.properties().stream()
                .map(field -> field.getKey())
                .filter(name -> !HARMLESS.contains(name))
                .toList();
        others.forEach(name -> masked.put(name, MASK));
        return masked;
    }

    /**
     * Refuses a body with the mask that the API shows in place of a password: it would be stored as one.
     *
     * @throws ArgumentException if there is one
     */
    static void refuseMasks(@Nullable JsonNode body) {
        if (body == null) {
            return;
        }
        if (body.asText().equals(MASK)) {
            throw new ArgumentException("Nothing was sent: " + MASK
                    + " stands for a password that is not shown. Leave it" + " out, or ask the user for the real one.");
        }
        body.forEach(Secrets::refuseMasks);
    }
}

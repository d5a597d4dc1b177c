package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.arguments.ArgumentException;
import java.util.stream.StreamSupport;

/** The API shows a set password as a mask. Sent back, the mask would become the password. */
final class Masks {
    private Masks() {}

    /**
     * The document, if no mask is in it.
     *
     * @throws ArgumentException if one is
     */
    static ObjectNode refused(String argument, ObjectNode document) {
        if (in(document)) {
            throw new ArgumentException("Nothing was sent: " + argument + " holds ***** in place of a secret. Leave it"
                    + " out, or ask the user for the real value.");
        }
        return document;
    }

    static boolean in(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).anyMatch(Masks::in)
                : node.isTextual() && node.textValue().strip().matches("[*\\u2022]{3,}");
    }
}

package io.xyte.mcp.core.answer;

import com.fasterxml.jackson.databind.JsonNode;

/** Documents by outsiders as compact JSON for a text: cleaned, bounded, secrets masked. Stateless and thread-safe. */
public final class DocumentText {
    private static final Bounds BOUNDS = new Bounds(300, 50, 6);

    private DocumentText() {}

    /** The text of a document. */
    public static String of(JsonNode document) {
        return new Tree(BOUNDS).write(document).toString();
    }
}

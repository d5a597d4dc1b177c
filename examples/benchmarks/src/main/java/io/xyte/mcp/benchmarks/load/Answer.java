package io.xyte.mcp.benchmarks.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What matters in a JSON-RPC message. Read token by token, because every answer is, and a tree costs three times that.
 *
 * @param id the top-level id; -1 if there is none that is a number
 * @param method it is a request or notification of the server, not an answer
 * @param error it is a JSON-RPC error or a tool result that says it is one
 * @param content the expected text stands in one of its strings
 */
record Answer(long id, boolean method, boolean error, boolean content) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads a message.
     *
     * @throws IOException if it is not one JSON object
     */
    static Answer read(String json, String expected) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object");
            }
            return read(parser, expected);
        }
    }

    private static Answer read(JsonParser parser, String expected) throws IOException {
        long id = -1;
        boolean method = false;
        boolean error = false;
        boolean content = false;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IOException("cut off");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_NUMBER_INT && depth == 1 && "id".equals(parser.currentName())) {
                id = parser.getLongValue();
            } else if (token == JsonToken.VALUE_STRING) {
                content |= parser.getText().contains(expected);
            } else if (token == JsonToken.FIELD_NAME && depth == 1) {
                method |= "method".equals(parser.currentName());
                error |= "error".equals(parser.currentName());
            } else if (token == JsonToken.VALUE_TRUE) {
                error |= "isError".equals(parser.currentName());
            }
        }
        return new Answer(id, method, error, content);
    }

    /** Judges it as the answer to a request. */
    Verdict to(long requestId) {
        if (id != requestId) {
            return Verdict.WRONG_ID;
        }
        if (error) {
            return Verdict.ERROR;
        }
        return content ? Verdict.RIGHT : Verdict.WRONG_CONTENT;
    }
}

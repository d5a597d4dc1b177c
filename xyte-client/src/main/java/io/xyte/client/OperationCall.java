package io.xyte.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of any operation, by the names in its entry of {@link XyteClient#operations()}. Immutable.
 *
 * @param key key of the operation
 * @param path path parameters by name
 * @param query query parameters by name; lists with commas
 * @param body a JSON object; absent if the operation takes none
 */
public record OperationCall(
        String key,
        Map<String, String> path,
        Map<String, String> query,
        @Nullable JsonNode body) {

    /** Maps are copied. */
    public OperationCall {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** The operation only: ids, query and body are the customer's. */
    @Override
    public String toString() {
        return "OperationCall[" + key + "]";
    }
}

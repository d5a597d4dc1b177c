package io.xyte.mcp.core.tools.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.answer.OpenRow;
import io.xyte.mcp.core.arguments.ArgumentBinder;
import io.xyte.mcp.core.arguments.ArgumentException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields of rows that a caller chose; all of them if none was chosen. */
final class RowFields {
    private final List<String> chosen;

    /**
     * Checks the choice: a field is valid if a row has it.
     *
     * @throws ArgumentException if no row has a chosen field; the message lists those that there are
     */
    RowFields(List<JsonNode> rows, List<String> chosen) {
        this.chosen = chosen;
        Set<String> valid = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(valid::add));
        for (String field : chosen) {
            if (!rows.isEmpty() && !valid.contains(field)) {
                throw new ArgumentException(ArgumentBinder.unknown("field", field, List.copyOf(valid)) + ".");
            }
        }
    }

    OpenRow of(JsonNode row) {
        if (!(row instanceof ObjectNode object)) {
            ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
            return new OpenRow(wrapped.set("value", row));
        }
        return new OpenRow(chosen.isEmpty() ? object : object.deepCopy().retain(chosen));
    }
}

package io.xyte.mcp.core.arguments;

import io.xyte.mcp.core.answer.Cursor;
import io.xyte.mcp.core.answer.Position;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Property;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of the arguments that every tool has which lists.
 *
 * @param limit rows of a page; {@value #DEFAULT_LIMIT} if absent
 * @param cursor where the page begins; at the first row if absent
 * @param fields names of the fields of a row; the usual ones if absent
 */
public record Paging(
        @Argument(value = "Rows a page, default 50", min = 1, max = 200) @Nullable
        Integer limit,

        @Argument("next_cursor of the page before, with the same filters") @Nullable
        Cursor cursor,

        @Argument("Fields of a row to show") @Nullable List<String> fields) {

    private static final int DEFAULT_LIMIT = 50;

    /** How many rows a page has at most. */
    public int rows() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** Where the page begins. */
    public Position start() {
        return cursor == null ? Position.START : cursor.position();
    }

    /** The time of the first page, so that all pages look at the same period. */
    public Instant asOf(Clock clock) {
        return cursor == null ? clock.instant() : cursor.asOf();
    }

    /** The fields that the caller chose; empty for the usual ones. */
    public List<String> chosenFields() {
        return Optional.ofNullable(fields).orElse(List.of());
    }

    /**
     * Checks the chosen fields.
     *
     * @param row the record of which they are components
     * @throws ArgumentException if there is no field of a name
     */
    public void checkFields(Class<? extends Record> row) {
        List<String> valid = Property.names(row);
        for (String field : chosenFields()) {
            if (!valid.contains(field)) {
                throw new ArgumentException(ArgumentBinder.unknown("field", field, valid) + ".");
            }
        }
    }
}

package io.xyte.client.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What form a parameter has. */
public enum Kind {
    TEXT("a text"),
    INTEGER("a whole number"),
    /** Seconds since 1970, UTC. */
    EPOCH_SECONDS("a whole number of seconds since 1970"),
    BOOLEAN("true or false"),
    /** ISO-8601; without an offset it is UTC. */
    TIME("an ISO-8601 time such as 2026-11-23T08:30:00Z"),
    UUID("a UUID"),
    /** Opaque; the first character is a letter or digit, so that no id is a step in a path. */
    ID("an id of letters, digits, '.', '_', '~', ':' and '-', 128 at most"),
    /** In a query one text with commas, in a body an array. */
    TEXTS("a list of texts"),
    UUIDS("a list of UUIDs"),
    /** A free JSON object. */
    DOCUMENT("a JSON object"),
    /** The name of a label, or an object with the id of one. */
    LABEL("a name, or an object with the id of a label");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** The form in words, to be put after "must be". */
    public String words() {
        return words;
    }

    /** Whether a text in a path or query has this form. */
    boolean fits(String text) {
        return switch (this) {
            case TEXT, TEXTS, LABEL -> !text.isEmpty();
            case INTEGER, EPOCH_SECONDS -> WHOLE_NUMBER.matcher(text).matches();
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case TIME -> isTime(text);
            case UUID -> UUID_FORM.matcher(text).matches();
            case ID -> ID_FORM.matcher(text).matches();
            case UUIDS, DOCUMENT -> false;
        };
    }

    /** Whether a value in a body has this form. */
    boolean fits(JsonNode value) {
        return switch (this) {
            case TEXT -> value.isTextual();
            case INTEGER, EPOCH_SECONDS -> value.isIntegralNumber() && value.canConvertToLong();
            case BOOLEAN -> value.isBoolean();
            case TIME, UUID, ID -> value.isTextual() && fits(value.textValue());
            case TEXTS -> isListOf(value, JsonNode::isTextual);
            case UUIDS -> isListOf(value, UUID::fits);
            case DOCUMENT -> value.isObject();
            case LABEL -> value.isTextual() || UUID.fits(value.path("id")) && value.size() == 1;
        };
    }

    private static boolean isListOf(JsonNode value, Predicate<JsonNode> entry) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(entry);
    }

    private static boolean isTime(String text) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

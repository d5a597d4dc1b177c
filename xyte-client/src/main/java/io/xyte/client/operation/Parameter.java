package io.xyte.client.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a path or query, or a field of a body. Immutable.
 *
 * @param name the API's name for it
 * @param description what it means, in a few words
 * @param allowed the only values allowed; empty if any of its kind will do
 * @param min least value of a number, least length of a text, least number of entries of a list
 * @param max greatest of the same
 */
public record Parameter(
        String name,
        Kind kind,
        String description,
        boolean required,
        List<String> allowed,
        @Nullable Long min,
        @Nullable Long max) {

    static final Parameter PAGE = integer("page", "number of the page, from 1").atLeast(1);
    static final Parameter PER_PAGE = integer("per_page", "rows a page").atLeast(1);

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    static Parameter perPage(long max) {
        return PER_PAGE.between(1, max);
    }

    static Parameter text(String name, String description) {
        return of(name, Kind.TEXT, description);
    }

    static Parameter oneOf(String name, String description, String... allowed) {
        return new Parameter(name, Kind.TEXT, description, false, List.of(allowed), null, null);
    }

    static Parameter texts(String name, String description, String... allowed) {
        return new Parameter(name, Kind.TEXTS, description, false, List.of(allowed), null, null);
    }

    static Parameter integer(String name, String description) {
        return of(name, Kind.INTEGER, description);
    }

    static Parameter epochSeconds(String name, String description) {
        return of(name, Kind.EPOCH_SECONDS, description);
    }

    static Parameter bool(String name, String description) {
        return of(name, Kind.BOOLEAN, description);
    }

    static Parameter time(String name, String description) {
        return of(name, Kind.TIME, description);
    }

    static Parameter uuid(String name, String description) {
        return of(name, Kind.UUID, description);
    }

    static Parameter uuids(String name, String description) {
        return of(name, Kind.UUIDS, description);
    }

    static Parameter id(String name, String description) {
        return of(name, Kind.ID, description);
    }

    static Parameter document(String name, String description) {
        return of(name, Kind.DOCUMENT, description);
    }

    static Parameter label(String name, String description) {
        return of(name, Kind.LABEL, description);
    }

    private static Parameter of(String name, Kind kind, String description) {
        return new Parameter(name, kind, description, false, List.of(), null, null);
    }

    Parameter mandatory() {
        return new Parameter(name, kind, description, true, allowed, min, max);
    }

    Parameter atLeast(long least) {
        return new Parameter(name, kind, description, required, allowed, least, null);
    }

    Parameter between(long least, long greatest) {
        return new Parameter(name, kind, description, required, allowed, least, greatest);
    }

    /**
     * Checks a text of a path or query.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public void check(String text) {
        boolean fits = kind.fits(text)
                && (allowed.isEmpty() || allowed.containsAll(Arrays.asList(text.split(",", -1))))
                && isInRange(isNumber() ? Long.parseLong(text) : text.length());
        if (!fits) {
            throw new IllegalArgumentException(rule() + ", was " + OutsideText.quoted(text));
        }
    }

    /**
     * Checks a value of a body; JSON null will do where the field is not required.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public void check(JsonNode value) {
        if (value.isNull() && !required) {
            return;
        }
        boolean fits =
                kind.fits(value) && (allowed.isEmpty() || allowed.contains(value.asText())) && isInRange(sizeOf(value));
        if (!fits) {
            throw new IllegalArgumentException(rule() + ", was " + shown(value));
        }
    }

    private boolean isNumber() {
        return kind == Kind.INTEGER || kind == Kind.EPOCH_SECONDS;
    }

    private boolean isInRange(long size) {
        return (min == null || size >= min) && (max == null || size <= max);
    }

    private long sizeOf(JsonNode value) {
        if (isNumber()) {
            return value.longValue();
        }
        return value.isTextual() ? value.textValue().length() : value.size();
    }

    private static String shown(JsonNode value) {
        return value.isContainerNode() ? "a JSON " + value.getNodeType() : OutsideText.quoted(value.asText());
    }

    private String rule() {
        if (!allowed.isEmpty()) {
            return name + " must be one of " + String.join(", ", allowed);
        }
        return name + " must be " + kind.words() + range();
    }

    private String range() {
        if (min == null) {
            return "";
        }
        String unit = isNumber() ? "" : kind == Kind.TEXT ? " characters" : " entries";
        return max == null ? ", " + min + unit + " or more" : ", " + min + " to " + max + unit;
    }
}

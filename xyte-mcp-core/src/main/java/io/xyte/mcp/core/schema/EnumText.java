package io.xyte.mcp.core.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Constants as JSON writes them: in lower case. */
public final class EnumText {
    private EnumText() {}

    /** The text of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The texts of all constants of a type, in their order. */
    public static List<String> all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }

    /** The constant of a text, in any case, also with blanks or hyphens between its words. */
    public static Optional<Object> find(Class<?> type, String text) {
        String word = text.strip().replace('-', '_').replace(' ', '_').toLowerCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .map(Object.class::cast)
                .filter(constant -> of((Enum<?>) constant).equals(word))
                .findFirst();
    }
}

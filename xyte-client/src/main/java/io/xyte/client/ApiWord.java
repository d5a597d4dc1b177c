package io.xyte.client;

import java.util.Locale;

/** The API writes in lower case what Java writes as a constant. */
final class ApiWord {
    private ApiWord() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package io.xyte.mcp.core.schema;

import java.util.regex.Pattern;

/** The form of a text argument. */
public enum Form {
    /** Any text. */
    TEXT("a text", Pattern.compile("(?s).*")),
    /** As the ids of devices. */
    UUID("a UUID", Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")),
    /** An opaque id; it begins with a letter or digit, so that no id is a step in a path. */
    ID("an id of letters, digits and . _ ~ : -", Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}"));

    private final String words;
    private final Pattern pattern;

    Form(String words, Pattern pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    /** The form in words, to be put after "must be". */
    public String words() {
        return words;
    }

    /** Whether a text has this form. */
    public boolean fits(String text) {
        return pattern.matcher(text).matches();
    }
}

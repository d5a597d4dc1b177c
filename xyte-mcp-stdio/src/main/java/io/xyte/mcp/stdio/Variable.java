package io.xyte.mcp.stdio;

import java.util.Map;
import java.util.Optional;

/** The environment variables that the server reads. */
public enum Variable {
    XYTE_API_KEY("The API key of your Xyte organization. Needed, except with --demo."),
    XYTE_BASE_URL("Where the Xyte API is; https://hub.xyte.io by default."),
    XYTE_READ_ONLY("true or 1: as --read-only."),
    XYTE_PARTNER_API_KEY("The API key of a partner, for the operations that need one."),
    XYTE_TOOLSETS("Toolsets, separated by commas; --toolsets can only take away from them.");

    private final String description;

    Variable(String description) {
        this.description = description;
    }

    /** One line for people. */
    public String description() {
        return description;
    }

    /** The value without surrounding blanks; empty if it is not set, or blank. */
    Optional<String> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name())).map(String::strip).filter(value -> !value.isEmpty());
    }
}

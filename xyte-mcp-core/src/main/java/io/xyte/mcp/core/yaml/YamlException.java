package io.xyte.mcp.core.yaml;

/** A YAML file that cannot be used. The message has the line, where there is one, and the reason. */
public final class YamlException extends Exception {
    private static final long serialVersionUID = 1L;

    YamlException(String reason) {
        super(reason, null, false, false);
    }

    YamlException(int line, String reason) {
        this("line " + line + ": " + reason);
    }
}

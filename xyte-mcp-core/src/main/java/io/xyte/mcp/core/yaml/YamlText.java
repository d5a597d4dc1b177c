package io.xyte.mcp.core.yaml;

/**
 * A text of a list.
 *
 * @param quoted whether it stands in quotes
 * @param line where it stands, from 1
 */
public record YamlText(String value, boolean quoted, int line) {

    /** A reason why the file cannot be used, at this text's line. */
    public YamlException wrong(String reason) {
        return new YamlException(line, reason);
    }
}

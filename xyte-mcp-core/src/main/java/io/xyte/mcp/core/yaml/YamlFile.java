package io.xyte.mcp.core.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a YAML file. */
public final class YamlFile {
    private static final long MAX_BYTES = 1_000_000;

    private YamlFile() {}

    /**
     * The whole text.
     *
     * @throws YamlException if it cannot be read, or is too long
     */
    public static String text(Path file) throws YamlException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new YamlException("the file has more than " + MAX_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new YamlException("the file cannot be read as UTF-8");
        }
    }
}

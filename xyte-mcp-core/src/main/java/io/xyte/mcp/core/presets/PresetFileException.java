package io.xyte.mcp.core.presets;

/** A file of presets that cannot be used. The message has the line, where there is one, and the reason. */
public final class PresetFileException extends Exception {
    private static final long serialVersionUID = 1L;

    PresetFileException(String reason) {
        super(reason, null, false, false);
    }

    PresetFileException(int line, String reason) {
        this("line " + line + ": " + reason);
    }
}

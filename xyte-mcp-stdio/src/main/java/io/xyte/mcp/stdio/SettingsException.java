package io.xyte.mcp.stdio;

/** A setting that cannot be. The message is one line for the person who started the server: which one, and what to do. */
final class SettingsException extends Exception {
    SettingsException(String words) {
        super(words, null, false, false);
    }
}

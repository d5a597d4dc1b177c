package io.xyte.mcp.core.observe;

import java.util.List;
import java.util.Locale;

/** The well-known client programs; their own names change with version and wrapping. */
public enum ClientFamily {
    CLAUDE_CODE("claude-code", "claude code"),
    CLAUDE("claude", "anthropic"),
    CURSOR("cursor"),
    WINDSURF("windsurf", "codeium"),
    VS_CODE("visual studio code", "vscode", "copilot"),
    CODEX("codex"),
    CHATGPT("openai", "chatgpt"),
    GEMINI("gemini"),
    INSPECTOR("inspector"),
    MCP_REMOTE("mcp-remote"),
    /** A client that says who it is, and is none of these. */
    OTHER,
    /** A client that does not say who it is. */
    UNKNOWN;

    private final List<String> signs;

    ClientFamily(String... signs) {
        this.signs = List.of(signs);
    }

    /** The family of a client that names itself so; the first one whose sign is in the name. */
    static ClientFamily of(String name) {
        if (name.isBlank()) {
            return UNKNOWN;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (ClientFamily family : values()) {
            if (family.signs.stream().anyMatch(lower::contains)) {
                return family;
            }
        }
        return OTHER;
    }

    /** The name in logs and tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

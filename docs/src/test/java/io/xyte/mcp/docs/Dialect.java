package io.xyte.mcp.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a client of ours calls the things in its configuration; pages about it must keep to that. */
enum Dialect {
    CLAUDE_DESKTOP("mcpServers", "", "command", "args", "env"),
    CLAUDE_CODE("mcpServers", "\\$\\{XYTE_API_KEY}", "type", "url", "headers", "command", "args", "env"),
    CURSOR("mcpServers", "\\$\\{env:XYTE_API_KEY}", "url", "headers", "command", "args", "env"),
    VS_CODE("servers", "\\$\\{input:xyte-key}", "type", "url", "headers", "command", "args", "env"),
    WINDSURF("mcpServers", "\\$\\{env:XYTE_API_KEY}", "serverUrl", "headers", "command", "args", "env"),
    GEMINI_CLI("mcpServers", "\\$XYTE_API_KEY", "httpUrl", "headers", "command", "args", "env"),
    CODEX(
            "mcp_servers",
            "\\$\\{XYTE_API_KEY}",
            "url",
            "bearer_token_env_var",
            "http_headers",
            "command",
            "args",
            "env",
            "env_vars"),
    CHATGPT("tools", "YOUR_KEY", "type", "server_label", "server_url", "headers", "require_approval");

    private final String root;
    private final String key;
    private final Set<String> fields;

    Dialect(String root, String key, String... fields) {
        this.root = root;
        this.key = key;
        this.fields = Set.of(fields);
    }

    /** The client that a page is about; empty for pages about several. */
    static Optional<Dialect> of(String page) {
        return Arrays.stream(values())
                .filter(dialect -> page.equals("docs/clients/"
                        + dialect.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md"))
                .findFirst();
    }

    /** The name of the object that its servers stand in. */
    String root() {
        return root;
    }

    /** How a key gets into its headers, as a regular expression. */
    String key() {
        return key;
    }

    /** All that a server may have. */
    Set<String> fields() {
        return fields;
    }
}

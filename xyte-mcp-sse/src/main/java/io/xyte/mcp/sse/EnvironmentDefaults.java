package io.xyte.mcp.sse;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes from the environment what no flag says: {@code XYTE_MCP_PORT} for {@code --port} and so on. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {
    /** Shared with the local server, so they do not name this one. */
    private static final Map<String, String> SHARED = Map.of(
            "--read-only", "XYTE_READ_ONLY",
            "--toolsets", "XYTE_TOOLSETS",
            "--xyte-base-url", "XYTE_BASE_URL");

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? environment.get(variable(option)) : null;
    }

    /** The variable that stands for a flag. */
    static String variable(OptionSpec option) {
        String flag = option.longestName();
        return SHARED.getOrDefault(
                flag, "XYTE_MCP_" + flag.substring(2).replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }
}

package io.xyte.mcp.sse;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes from the environment what no flag says: {@code XYTE_MCP_PORT} for {@code --port} and so on. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {
    /** Those that the local server knows too have no name of this one in them. */
    private static final Map<String, String> SHARED = Map.of(
            "--read-only", "XYTE_READ_ONLY",
            "--toolsets", "XYTE_TOOLSETS",
            "--xyte-base-url", "XYTE_BASE_URL");

    /** Kubernetes sets {@code XYTE_MCP_PORT=tcp://...} in every pod beside a service of the name xyte-mcp. */
    private static final String OF_KUBERNETES = "tcp://";

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String value = environment.get(variable(option));
        return value == null || value.isBlank() || value.startsWith(OF_KUBERNETES) ? null : value;
    }

    /** The variable that stands for a flag. */
    static String variable(OptionSpec option) {
        String flag = option.longestName();
        String derived = "XYTE_MCP_" + flag.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        return SHARED.getOrDefault(flag, derived);
    }
}

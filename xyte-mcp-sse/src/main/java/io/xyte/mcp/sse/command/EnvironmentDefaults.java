package io.xyte.mcp.sse.command;

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
            "--presets", "XYTE_PRESETS",
            "--redis-url", "REDIS_URL",
            "--xyte-base-url", "XYTE_BASE_URL");

    /** Other spellings of true and false, the same as those of the local server. */
    private static final Map<String, String> YES_OR_NO = Map.of("1", "true", "0", "false");

    /** Kubernetes sets {@code XYTE_MCP_PORT=tcp://...} in every pod beside a service of the name xyte-mcp. */
    private static final String OF_KUBERNETES = "tcp://";

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String value = environment.getOrDefault(variable(option), "").strip();
        if (value.isEmpty() || value.startsWith(OF_KUBERNETES)) {
            return null;
        }
        boolean yesOrNo = option.type() == boolean.class;
        return yesOrNo ? YES_OR_NO.getOrDefault(value, value) : value;
    }

    /** The variable that stands for a flag. */
    static String variable(OptionSpec option) {
        String flag = option.longestName();
        String derived = "XYTE_MCP_" + flag.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        return SHARED.getOrDefault(flag, derived);
    }
}

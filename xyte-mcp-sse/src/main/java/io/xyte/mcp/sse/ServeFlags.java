package io.xyte.mcp.sse;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags of the hosted server, for the documentation. */
public final class ServeFlags {
    private ServeFlags() {}

    /** The command with all its flags; nothing is started. */
    public static CommandSpec spec() {
        return Main.commandLine(Map.of()).getCommandSpec();
    }

    /** The environment variable that stands for a flag of {@link #spec()}. */
    public static String variable(OptionSpec flag) {
        return EnvironmentDefaults.variable(flag);
    }
}

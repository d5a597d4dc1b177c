package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.token.TokenSettings;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** The environment variables without a flag, which hold secrets, and what each is for. */
    public static SortedMap<String, String> secrets() {
        return new TreeMap<>(Map.of(
                XyteKey.VARIABLE, "With --single-tenant: the API key of the organization that is served.",
                ServeCommand.ADMIN_TOKEN, "Opens the operator's page at /admin/usage; 16 characters or more.",
                TokenSettings.MASTER_KEY_VARIABLE,
                        "Encrypts the Xyte keys behind access tokens: 32 bytes in Base64; without it a file in --data-dir.",
                DoorFlags.KEYSTORE_PASSWORD, "Password of --tls-keystore."));
    }
}

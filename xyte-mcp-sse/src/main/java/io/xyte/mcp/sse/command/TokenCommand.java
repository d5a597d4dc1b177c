package io.xyte.mcp.sse.command;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the operator's access tokens. */
@Command(
        name = "token",
        description = "Makes, lists and revokes access tokens, each of which stands for a Xyte API key.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
final class TokenCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommands. */
    static CommandLine line(Map<String, String> environment) {
        return new CommandLine(new TokenCommand())
                .addSubcommand(new TokenCreateCommand(environment))
                .addSubcommand(new TokenListCommand())
                .addSubcommand(new TokenRevokeCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say create, list or revoke");
    }
}

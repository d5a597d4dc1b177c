package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.token.SqliteTokens;
import io.xyte.mcp.sse.token.TokenStore;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Revokes an access token for ever. */
@Command(
        name = "revoke",
        description = "Revokes an access token. Running servers end what it has open within seconds.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
final class TokenRevokeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TokenDirectory directory = new TokenDirectory();

    @Parameters(paramLabel = "LABEL", description = "Which one, as token list names it.")
    private String label = "";

    @Override
    public Integer call() {
        try (TokenStore store = SqliteTokens.in(directory.open())) {
            if (!store.revoke(label, Instant.now())) {
                throw new IllegalArgumentException("there is no token " + label + " that could be revoked");
            }
        }
        spec.commandLine().getOut().println("Revoked: " + label);
        return ExitCode.OK;
    }
}

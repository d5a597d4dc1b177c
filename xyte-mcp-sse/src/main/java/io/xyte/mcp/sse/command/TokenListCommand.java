package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.token.SqliteTokens;
import io.xyte.mcp.sse.token.StoredToken;
import io.xyte.mcp.sse.token.TokenStore;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what access tokens there are. */
@Command(
        name = "list",
        description = "Lists all access tokens ever made, without what would let anybody in.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
final class TokenListCommand implements Callable<Integer> {
    private static final String ROW = "%-32s %-9s %-8s %-20s %s%n";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TokenDirectory directory = new TokenDirectory();

    @Override
    public Integer call() {
        try (TokenStore store = SqliteTokens.in(directory.open())) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf(ROW, "LABEL", "ROLE", "STATE", "MADE", "EXPIRES");
            Instant now = Instant.now();
            for (StoredToken token : store.all()) {
                String state = token.state(now).name().toLowerCase(Locale.ROOT);
                @Nullable Instant end = token.expiresAt();
                out.printf(
                        ROW, token.label(), token.role().id(), state, token.createdAt(), end == null ? "never" : end);
            }
            out.flush();
        }
        return ExitCode.OK;
    }
}

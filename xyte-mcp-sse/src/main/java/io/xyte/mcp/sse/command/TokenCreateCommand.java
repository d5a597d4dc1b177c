package io.xyte.mcp.sse.command;

import io.xyte.client.ApiKey;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.Reason;
import io.xyte.mcp.sse.Upstream;
import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.token.AccessToken;
import io.xyte.mcp.sse.token.Role;
import io.xyte.mcp.sse.token.SqliteTokens;
import io.xyte.mcp.sse.token.TokenIssuer;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.token.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an access token and shows it once. */
@Command(
        name = "create",
        description = {
            "Makes an access token and prints it, once: only its hash is kept.",
            "The Xyte API key comes from XYTE_API_KEY, else it is asked for, or read from standard input."
        },
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
final class TokenCreateCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TokenDirectory directory = new TokenDirectory();

    @Option(
            names = "--label",
            paramLabel = "NAME",
            required = true,
            description = "Who or what it is for; never used for two.")
    private String label = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "operator",
            description = "reader, who changes nothing, or operator (default: ${DEFAULT-VALUE}).")
    private String role = "";

    @Option(
            names = "--expires",
            paramLabel = "WHEN",
            description = "90d, 12h, or the last day as 2027-01-31 (default: never).")
    private @Nullable String expires;

    @Option(names = "--server-key", description = "Stand for the key of a server that runs with --single-tenant.")
    private boolean serverKey;

    @Option(
            names = "--xyte-base-url",
            paramLabel = "URL",
            defaultValue = "https://hub.xyte.io",
            description = "Where the Xyte API is (default: ${DEFAULT-VALUE}).")
    private URI xyteBaseUrl = URI.create("");

    TokenCreateCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        Role ceiling = Role.named(role);
        @Nullable Instant end = expires == null ? null : TokenExpiry.parse(expires, clock.instant());
        String key = serverKey ? TokenIssuer.SERVER_KEY : checkedKey();
        DataDirectory kept = directory.open();
        String master = environment.getOrDefault(TokenSettings.MASTER_KEY_VARIABLE, "");
        try (TokenStore store = SqliteTokens.in(kept)) {
            TokenIssuer issuer = new TokenIssuer(store, TokenSettings.masterKey(kept, master), clock);
            AccessToken token = issuer.issue(label, ceiling, key, end);
            spec.commandLine().getErr().println("The token of " + label + ", which cannot be shown again:");
            spec.commandLine().getOut().println(token.text());
        }
        return ExitCode.OK;
    }

    /** A key that Xyte does not know would only be noticed by the bearers. */
    private String checkedKey() throws IOException {
        String key = XyteKey.text(environment);
        Upstream upstream = Upstream.of(xyteBaseUrl);
        try {
            String name = upstream.forKeys(upstream.sockets())
                    .withKey(ApiKey.of(key))
                    .organization()
                    .info()
                    .name();
            spec.commandLine().getErr().println("Organization: " + name);
        } catch (XyteException.Refused refused) {
            if (refused.reason() != Reason.FORBIDDEN) {
                throw new IllegalArgumentException("Xyte does not know this API key");
            }
        } catch (XyteException unanswered) {
            throw new IllegalArgumentException("Xyte cannot be asked about this API key; try again later");
        }
        return key;
    }
}

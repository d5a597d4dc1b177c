package io.xyte.mcp.sse.command;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.presets.PresetFile;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.yaml.YamlException;
import io.xyte.mcp.sse.HostedServer;
import io.xyte.mcp.sse.ListenAddress;
import io.xyte.mcp.sse.ServerSettings;
import io.xyte.mcp.sse.Upstream;
import io.xyte.mcp.sse.Version;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import io.xyte.mcp.sse.session.SessionLimits;
import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.tracing.TracingSettings;
import io.xyte.mcp.sse.transport.CallLimits;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of the hosted server. */
@Command(
        name = "xyte-mcp-sse",
        description = "Serves MCP over HTTP to callers who bring the API key of their Xyte organization.",
        footer = {
            "",
            "Each flag can be set in the environment, as XYTE_MCP_PORT for --port;",
            "XYTE_BASE_URL, XYTE_READ_ONLY, XYTE_TOOLSETS and REDIS_URL are the exceptions to that rule.",
            "XYTE_MCP_ADMIN_TOKEN, in the environment only, opens the operator's page at /admin/usage."
        },
        subcommands = UsageCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = ServeCommand.VersionLine.class,
        usageHelpWidth = 100,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(10);

    static final String ADMIN_TOKEN = "XYTE_MCP_ADMIN_TOKEN";

    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ObservationFlags observation = new ObservationFlags();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--insecure",
            arity = "0..1",
            paramLabel = "",
            hideParamSyntax = true,
            fallbackValue = "true",
            defaultValue = "false",
            description = "Listen beyond this machine although API keys then travel unencrypted.")
    private boolean insecure;

    @Mixin
    private final DoorFlags door;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Address that clients use, such as https://mcp.example.com.")
    private @Nullable URI baseUrl;

    @Option(
            names = "--read-only",
            arity = "0..1",
            paramLabel = "",
            hideParamSyntax = true,
            fallbackValue = "true",
            defaultValue = "false",
            description = "Offer nothing that changes anything.")
    private boolean readOnly;

    @Option(
            names = "--toolsets",
            paramLabel = "NAME",
            split = ",",
            description = "Offer only these toolsets; 'default' and 'all' are names, too (default: default).")
    private List<String> toolsets = List.of();

    @Option(
            names = "--no-sse",
            arity = "0..1",
            paramLabel = "",
            hideParamSyntax = true,
            fallbackValue = "true",
            defaultValue = "false",
            description = "Do not serve HTTP+SSE at /sse, which MCP deprecates.")
    private boolean noSse;

    @Option(
            names = "--no-duplex",
            arity = "0..1",
            paramLabel = "",
            hideParamSyntax = true,
            fallbackValue = "true",
            defaultValue = "false",
            description = "Do not open the duplex door at /stdio, which makes curl a bridge.")
    private boolean noDuplex;

    @Option(
            names = "--max-sessions-per-caller",
            paramLabel = "COUNT",
            defaultValue = "64",
            description = "Sessions of one API key; at one more its idlest ends (default: ${DEFAULT-VALUE}).")
    private int maxSessionsPerCaller;

    @Option(
            names = "--max-sessions",
            paramLabel = "COUNT",
            defaultValue = "20000",
            description = "Sessions of all callers together (default: ${DEFAULT-VALUE}).")
    private int maxSessions;

    @Option(
            names = "--max-calls-per-caller",
            paramLabel = "COUNT",
            defaultValue = "512",
            description = "Requests of one API key in flight at once; one more is refused (default: ${DEFAULT-VALUE}).")
    private int maxCallsPerCaller;

    @Option(
            names = "--max-subscriptions-per-caller",
            paramLabel = "COUNT",
            defaultValue = "64",
            description = "Open subscriptions of one API key, in MCP 2026-07-28 (default: ${DEFAULT-VALUE}).")
    private int maxSubscriptionsPerCaller;

    @Option(
            names = "--session-idle-minutes",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "How long a session may go unused (default: ${DEFAULT-VALUE}).")
    private int sessionIdleMinutes;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "COUNT",
            defaultValue = "6000",
            description = "Requests of one caller, 60 or more (default: ${DEFAULT-VALUE}).")
    private int requestsPerMinute;

    @Option(
            names = "--reads-per-minute",
            paramLabel = "COUNT",
            defaultValue = "1200",
            description = "Calls of one caller that read (default: ${DEFAULT-VALUE}).")
    private int readsPerMinute;

    @Option(
            names = "--writes-per-minute",
            paramLabel = "COUNT",
            defaultValue = "240",
            description = "Calls of one caller that change something (default: ${DEFAULT-VALUE}).")
    private int writesPerMinute;

    @Option(
            names = "--address-requests-per-minute",
            paramLabel = "COUNT",
            defaultValue = "30000",
            description = "Requests from one client address (default: ${DEFAULT-VALUE}).")
    private int addressRequestsPerMinute;

    @Option(
            names = "--address-failures-per-minute",
            paramLabel = "COUNT",
            defaultValue = "60",
            description = "Wrong keys and tokens from one client address (default: ${DEFAULT-VALUE}).")
    private int addressFailuresPerMinute;

    @Option(
            names = "--data-dir",
            paramLabel = "DIRECTORY",
            description = "Keep access tokens and usage in this directory, made if it is missing.")
    private @Nullable Path dataDir;

    @Mixin
    private RedisFlags redis = new RedisFlags();

    @Option(
            names = "--single-tenant",
            arity = "0..1",
            paramLabel = "",
            hideParamSyntax = true,
            fallbackValue = "true",
            defaultValue = "false",
            description = "Serve the organization of XYTE_API_KEY to bearers of access tokens, and nobody else.")
    private boolean singleTenant;

    @Option(
            names = "--xyte-base-url",
            paramLabel = "URL",
            defaultValue = "https://hub.xyte.io",
            description = "Where the Xyte API is (default: ${DEFAULT-VALUE}).")
    private URI xyteBaseUrl = URI.create("");

    @Option(
            names = "--presets",
            paramLabel = "FILE",
            description = "Offer the presets of this YAML file, named lists of commands for a space.")
    private @Nullable Path presets;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "Allow each caller what this YAML file says, within the other flags; read again when changed.")
    private @Nullable Path policy;

    @Option(
            names = "--demo",
            arity = "0..1",
            paramLabel = "",
            hideParamSyntax = true,
            fallbackValue = "true",
            defaultValue = "false",
            description = "Serve two simulated organizations instead of Xyte, and say how to connect.")
    private boolean demo;

    /**
     * The command.
     *
     * @param environment where secrets stand, which a command line would show to others
     */
    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
        this.door = new DoorFlags(environment);
    }

    /** What {@code --version} prints. */
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"xyte-mcp-sse " + Version.OF_THIS_BUILD};
        }
    }

    @Override
    public Integer call() {
        observation.chooseLogFormat();
        ServerSettings settings = demo ? settings(XyteSandbox.start().baseUri()) : settings();
        CatalogSettings catalog = CatalogSettings.DEFAULT.with(presets());
        HostedServer server = HostedServer.start(settings, gate -> XyteCatalog.create(catalog.with(gate)));
        Shutdown.onSignal(server);
        URI address = settings.baseUrl().orElse(server.address());
        PrintWriter out = spec.commandLine().getOut();
        String alsoSse = noSse ? "" : " and (deprecated) " + address + "/sse";
        out.println("xyte-mcp-sse " + Version.OF_THIS_BUILD + " serves MCP at " + address + "/mcp" + alsoSse);
        if (demo) {
            out.println(DemoGuide.text(address));
        }
        return ExitCode.OK;
    }

    /** Where the server keeps its data, if anywhere. */
    Optional<Path> dataDir() {
        return Optional.ofNullable(dataDir);
    }

    boolean singleTenant() {
        return singleTenant;
    }

    /** Keeps no data from now on, so that settings can be looked at without making its directory. */
    void keepNothing() {
        dataDir = null;
        singleTenant = false;
    }

    /**
     * The settings that the flags make.
     *
     * @throws IllegalArgumentException if one cannot be; the message names it
     * @throws io.xyte.mcp.sse.store.StoreException if the data directory cannot be used
     */
    ServerSettings settings() {
        return settings(xyteBaseUrl);
    }

    private ServerSettings settings(URI xyteUrl) {
        ListenAddress listen = new ListenAddress(host, port, insecure || door.protectsKeys());
        return new ServerSettings(
                listen,
                door.settings(listen),
                Optional.ofNullable(baseUrl),
                Upstream.of(xyteUrl),
                new Access(readOnly, toolsets()),
                Optional.ofNullable(policy),
                !noSse,
                !noDuplex,
                new SessionLimits(maxSessionsPerCaller, maxSessions, Duration.ofMinutes(sessionIdleMinutes)),
                StreamLimits.DEFAULT,
                new CallLimits(maxCallsPerCaller, maxSubscriptionsPerCaller),
                limits(),
                tokens(),
                redis.settings(),
                BodyLimits.DEFAULT,
                observation.settings(
                        Optional.ofNullable(dataDir),
                        environment.getOrDefault(ADMIN_TOKEN, ""),
                        TracingSettings.of(environment)),
                SHUTDOWN_GRACE);
    }

    private Limits limits() {
        return new Limits(
                new AddressLimits(
                        Rate.of("--address-requests-per-minute", addressRequestsPerMinute),
                        Rate.of("--address-failures-per-minute", addressFailuresPerMinute)),
                Rate.of("--requests-per-minute", requestsPerMinute),
                readsPerMinute,
                writesPerMinute);
    }

    private Optional<TokenSettings> tokens() {
        if (dataDir == null) {
            if (singleTenant) {
                throw new IllegalArgumentException("--single-tenant needs --data-dir, where the access tokens are");
            }
            return Optional.empty();
        }
        DataDirectory directory = DataDirectory.at(dataDir);
        String master = environment.getOrDefault(TokenSettings.MASTER_KEY_VARIABLE, "");
        return Optional.of(new TokenSettings(
                directory,
                TokenSettings.masterKey(directory, master),
                singleTenant ? Optional.of(XyteKey.ofEnvironment(environment)) : Optional.empty()));
    }

    /**
     * The presets of the file that the flag names.
     *
     * @throws IllegalArgumentException if it cannot be used; the message has line and reason
     */
    Presets presets() {
        if (presets == null) {
            return demo ? Presets.demo() : Presets.NONE;
        }
        try {
            return PresetFile.read(presets);
        } catch (YamlException e) {
            throw new IllegalArgumentException("--presets: " + e.getMessage(), e);
        }
    }

    private Set<Toolset> toolsets() {
        try {
            return toolsets.isEmpty() ? Toolset.DEFAULTS : Toolset.named(toolsets);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("--toolsets: " + unknown.getMessage());
        }
    }
}

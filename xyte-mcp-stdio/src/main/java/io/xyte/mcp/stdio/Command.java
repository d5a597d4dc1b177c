package io.xyte.mcp.stdio;

import io.xyte.client.XyteClient;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.doctor.Finding;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.stdio.bridge.Bridge;
import io.xyte.mcp.stdio.bridge.Remote;
import java.io.PrintStream;
import java.lang.module.ModuleDescriptor;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a start of the process does: say something about itself, refuse its settings, or serve. */
final class Command {
    private static final int OK = 0;
    private static final int SICK = 1;
    private static final int WRONG_SETTINGS = 2;
    private static final String DOCTOR = "doctor";
    private static final String KEEP_ALIVE_SECONDS = "30";

    private final Map<String, String> environment;
    private final Streams streams;

    Command(Map<String, String> environment, Streams streams) {
        this.environment = environment;
        this.streams = streams;
    }

    /** Runs to the end; returns the exit code. */
    int run(String[] arguments) {
        try {
            if (arguments.length > 0 && arguments[0].equals(DOCTOR)) {
                return examine(Arrays.copyOfRange(arguments, 1, arguments.length));
            }
            Options options = arguments.length == 0 ? Options.NONE : OptionsParser.parse(arguments);
            if (options.help()) {
                print(OptionsParser.usage());
            } else if (options.version()) {
                print("xyte-mcp-stdio " + version() + System.lineSeparator());
            } else if (options.warmUp()) {
                return WarmUp.run(streams);
            } else if (options.connect().isPresent()) {
                connect(ConnectSettings.of(options, options.connect().get(), environment));
            } else {
                serve(Settings.of(options, environment));
            }
            return OK;
        } catch (SettingsException e) {
            streams.errors().println("xyte-mcp-stdio: " + e.getMessage());
            return WRONG_SETTINGS;
        }
    }

    private int examine(String[] arguments) throws SettingsException {
        Options options = OptionsParser.parse(arguments);
        List<Finding> findings = Doctor.findings(() -> Settings.of(options, environment), Clock.systemUTC());
        findings.forEach(finding -> print(finding.line() + System.lineSeparator()));
        return findings.stream().anyMatch(finding -> finding.mark() == Finding.Mark.FAIL) ? SICK : OK;
    }

    private void print(String text) {
        new PrintStream(streams.output(), true).print(text);
    }

    private void serve(Settings settings) throws SettingsException {
        Clock clock = Clock.systemUTC();
        // connections that the other side has dropped make writes fail; read once, at the first use of the HTTP client
        System.getProperties().putIfAbsent("jdk.httpclient.keepalive.timeout", KEEP_ALIVE_SECONDS);
        XyteClient client = settings.upstream().connect();
        Caller caller = new Caller(settings.upstream().key().fingerprint(), client, settings.access());
        SdkServer server = SdkServer.over(
                XyteCatalog.create(CatalogSettings.DEFAULT.with(settings.presets())),
                new ServerInfo("xyte-mcp", "Xyte", version()));
        Session session = new Session(new McpEngine(server, clock), caller, clock);
        LineWriter writer = new LineWriter(streams.output(), () -> Exit.now(OK));
        StdioServer stdio = new StdioServer(session, writer, Workers.create(), Limits.DEFAULT);
        Runtime.getRuntime().addShutdownHook(new Thread(stdio::end, "xyte-last-answers"));
        try {
            stdio.serve(streams.input());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Remote remote) {
        System.getProperties().putIfAbsent("jdk.httpclient.keepalive.timeout", KEEP_ALIVE_SECONDS);
        LineWriter writer = new LineWriter(streams.output(), () -> Exit.now(OK));
        Bridge bridge = new Bridge(remote, writer::send, Workers.create(), Limits.DEFAULT.inFlight());
        try {
            new StdioBridge(bridge, Limits.DEFAULT).carry(streams.input());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the jar's manifest, or from the module inside a runtime image; classes that were not packed have none. */
    private static String version() {
        return Optional.ofNullable(Command.class.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(Command.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion))
                .orElse("unpackaged");
    }
}

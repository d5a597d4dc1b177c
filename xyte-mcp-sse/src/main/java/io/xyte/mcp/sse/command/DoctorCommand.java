package io.xyte.mcp.sse.command;

import io.xyte.client.ApiKey;
import io.xyte.client.XyteClient;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.doctor.Finding;
import io.xyte.mcp.core.doctor.JavaCheck;
import io.xyte.mcp.core.doctor.UpstreamChecks;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.sse.ObservationSettings;
import io.xyte.mcp.sse.Rights;
import io.xyte.mcp.sse.ServerSettings;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.store.StoreException;
import io.xyte.mcp.sse.token.TokenSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything that the server needs, with the flags that the server would have, and starts nothing. */
@Command(
        name = "doctor",
        description = "Checks the configuration with the flags and variables of the server: prints one line each, and"
                + " ends with 1 if something does not work.",
        footer = {})
final class DoctorCommand implements Callable<Integer> {
    private static final String KEY = "XYTE_API_KEY";
    private static final String AUDIT = "audit log";
    private static final String POLICY = "policy";
    private static final int SICK = 1;
    private static final long LEAST_HEAP_MEBIBYTES = 256;

    private final Map<String, String> environment;

    @Mixin
    private final ServeCommand serve;

    @Spec
    private @Nullable CommandSpec spec;

    DoctorCommand(Map<String, String> environment) {
        this.environment = environment;
        this.serve = new ServeCommand(environment);
    }

    @Override
    public Integer call() {
        List<Finding> findings = findings(Clock.systemUTC());
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        boolean sick = findings.stream().anyMatch(finding -> finding.mark() == Finding.Mark.FAIL);
        out.println(sick ? "The server would not work as it should." : "The server can be started.");
        return sick ? SICK : 0;
    }

    private List<Finding> findings(Clock clock) {
        List<Finding> findings = new ArrayList<>();
        findings.add(JavaCheck.look(LEAST_HEAP_MEBIBYTES));
        findings.addAll(directory());
        try {
            ServerSettings settings = serve.settings();
            XyteClient keys = settings.upstream().forKeys(settings.upstream().sockets());
            findings.addAll(DoorChecks.of(settings, clock));
            findings.add(Finding.ok("configuration", "can be read"));
            settings.tokens().ifPresent(kept -> findings.addAll(DataChecks.contents(kept, clock)));
            findings.addAll(audit(settings.observation().audit()));
            findings.add(page(settings.observation()));
            findings.addAll(rules(settings));
            findings.addAll(UpstreamChecks.reach(settings.upstream().url(), clock));
            findings.add(key(keys));
        } catch (IllegalArgumentException | StoreException wrong) {
            findings.add(Finding.fail("configuration", String.valueOf(wrong.getMessage())));
        }
        return findings;
    }

    /** Settings are read only where that makes nothing: the doctor may be another user than the server. */
    private List<Finding> directory() {
        Optional<Path> path = serve.dataDir();
        if (path.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(List.of(DataChecks.directory(path.get())));
        if (!DataChecks.used(path.get(), environment.getOrDefault(TokenSettings.MASTER_KEY_VARIABLE, ""))) {
            if (serve.singleTenant()) {
                findings.add(DataChecks.noTokens(path.get()));
            }
            serve.keepNothing();
        }
        return findings;
    }

    private static List<Finding> audit(AuditSettings settings) {
        List<Finding> findings = new ArrayList<>();
        settings.file().ifPresent(file -> {
            findings.add(DiskCheck.appendable(AUDIT, file, settings.maxMegabytes()));
            if (DiskCheck.openToAll(file)) {
                findings.add(Finding.warn(AUDIT, "everybody on this machine can read " + file + "; chmod 600 it"));
            }
        });
        return findings;
    }

    private static Finding page(ObservationSettings settings) {
        return Finding.ok(
                "operator's page",
                settings.admin().isPresent()
                        ? "at /admin/usage, for whoever has the token"
                        : "off; XYTE_MCP_ADMIN_TOKEN opens it");
    }

    /** The policy file may name a tool that presets bring. */
    private List<Finding> rules(ServerSettings settings) {
        try {
            Presets presets = serve.presets();
            int count = presets.all().size();
            return List.of(
                    Finding.ok("presets", count == 0 ? "none" : count + " can be offered"), policy(settings, presets));
        } catch (IllegalArgumentException unusable) {
            return List.of(Finding.fail("presets", String.valueOf(unusable.getMessage())));
        }
    }

    private static Finding policy(ServerSettings settings, Presets presets) {
        if (settings.policy().isEmpty()) {
            return Finding.ok(POLICY, "no file; every caller may do what the flags allow");
        }
        try {
            Rights.of(settings, XyteCatalog.create(CatalogSettings.DEFAULT.with(presets)), new Changes());
            return Finding.ok(POLICY, settings.policy().get() + " can be used");
        } catch (IllegalArgumentException unusable) {
            return Finding.fail(POLICY, String.valueOf(unusable.getMessage()));
        }
    }

    private Finding key(XyteClient keys) {
        String key = environment.getOrDefault(KEY, "").strip();
        if (key.isEmpty()) {
            return Finding.ok("key", "none here, callers bring theirs; set " + KEY + " to try one");
        }
        try {
            return UpstreamChecks.key(keys.withKey(ApiKey.of(key)));
        } catch (IllegalArgumentException noKey) {
            return Finding.fail("key", KEY + " cannot be a key of Xyte; copy it again");
        }
    }
}

package io.xyte.mcp.sse;

import io.xyte.client.ApiKey;
import io.xyte.client.XyteClient;
import io.xyte.mcp.core.doctor.Finding;
import io.xyte.mcp.core.doctor.JavaCheck;
import io.xyte.mcp.core.doctor.UpstreamChecks;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        try {
            ServerSettings settings = serve.settings();
            XyteClient keys = settings.upstream().forKeys(settings.upstream().sockets());
            findings.addAll(DoorChecks.of(settings, clock));
            findings.add(Finding.ok("configuration", "can be read"));
            findings.add(presets());
            findings.addAll(UpstreamChecks.reach(settings.upstream().url(), clock));
            findings.add(key(keys));
        } catch (IllegalArgumentException wrong) {
            findings.add(Finding.fail("configuration", String.valueOf(wrong.getMessage())));
        }
        return findings;
    }

    private Finding presets() {
        try {
            int count = serve.presets().all().size();
            return Finding.ok("presets", count == 0 ? "none" : count + " can be offered");
        } catch (IllegalArgumentException unusable) {
            return Finding.fail("presets", String.valueOf(unusable.getMessage()));
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

package io.xyte.mcp.stdio;

import io.xyte.client.XyteClient;
import io.xyte.mcp.core.doctor.Finding;
import io.xyte.mcp.core.doctor.JavaCheck;
import io.xyte.mcp.core.doctor.UpstreamChecks;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that the local server needs, and serves nobody. */
final class Doctor {
    private static final URI XYTE = URI.create("https://hub.xyte.io");
    private static final long LEAST_HEAP_MEBIBYTES = 64;

    private Doctor() {}

    /**
     * What is found; settings that cannot be are a finding as well.
     *
     * @param settings read when the doctor comes to them
     */
    static List<Finding> findings(SettingsReader settings, Clock clock) {
        List<Finding> findings = new ArrayList<>();
        findings.add(JavaCheck.look(LEAST_HEAP_MEBIBYTES));
        try {
            Settings read = settings.read();
            XyteClient client = read.upstream().connect();
            findings.add(Finding.ok(
                    "configuration",
                    "can be read; " + (read.access().readOnly() ? "read-only" : "changes are allowed") + ", "
                            + read.access().toolsets().size() + " toolsets, "
                            + read.presets().all().size() + " presets"));
            if (read.upstream() instanceof Upstream.Live live) {
                findings.addAll(UpstreamChecks.reach(live.baseUrl().orElse(XYTE), clock));
            }
            findings.add(UpstreamChecks.key(client));
        } catch (SettingsException wrong) {
            findings.add(Finding.fail("configuration", wrong.getMessage()));
        }
        return findings;
    }

    /** Reads the settings. */
    @FunctionalInterface
    interface SettingsReader {
        Settings read() throws SettingsException;
    }
}

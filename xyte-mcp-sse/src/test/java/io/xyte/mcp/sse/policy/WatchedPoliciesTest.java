package io.xyte.mcp.sse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.policy.CallerPolicy;
import io.xyte.mcp.core.policy.PolicyFile;
import io.xyte.mcp.core.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedPoliciesTest {
    private final AtomicInteger told = new AtomicInteger();

    @TempDir
    private Path folder;

    private WatchedPolicies watched(String yaml) throws IOException, YamlException {
        Path file = write(yaml);
        return new WatchedPolicies(
                file,
                new PolicyFile(List.of(), CallerPolicy.of(Access.FULL)),
                (before, after) -> told.incrementAndGet());
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), yaml);
    }

    private static boolean readOnly(WatchedPolicies policies) {
        return policies.of(Tenant.UNKNOWN).access().readOnly();
    }

    @Test
    void a_half_written_file_does_not_count() throws Exception {
        WatchedPolicies policies = watched("default:\n  read_only: true\n");
        write("default:\n  toolsets: [all]\n");
        policies.check();
        write("default:\n  toolsets: [all]\n  read_only: true\n");
        policies.check();
        assertThat(readOnly(policies)).isTrue();
        assertThat(told).hasValue(0);
        policies.check();
        assertThat(told).hasValue(1);
    }

    @Test
    void a_change_is_told_once() throws Exception {
        WatchedPolicies policies = watched("default: {read_only: true}\n");
        write("default: {read_only: false}\n");
        for (int i = 0; i < 5; i++) {
            policies.check();
        }
        assertThat(readOnly(policies)).isFalse();
        assertThat(told).hasValue(1);
    }

    @Test
    void a_faulty_file_is_never_told_and_the_old_one_counts() throws Exception {
        WatchedPolicies policies = watched("default: {read_only: true}\n");
        write("default: {read_only: perhaps}\n");
        policies.check();
        policies.check();
        Files.delete(folder.resolve("policy.yaml"));
        policies.check();
        assertThat(readOnly(policies)).isTrue();
        assertThat(told).hasValue(0);
    }
}

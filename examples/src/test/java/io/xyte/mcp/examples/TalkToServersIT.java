package io.xyte.mcp.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@link TalkToServers} as a process, and both packed servers. */
class TalkToServersIT {
    @Test
    void it_talks_to_the_local_server() {
        Program.Ended ended = run(Checkout.LOCAL_SERVER.toString());

        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output()).startsWith("stdio: Northwind Demo\n");
        assertThat(ended.output()).contains("a dry run: Nothing was sent.", "a reboot: pending");
        assertThat(ended.code()).isZero();
    }

    @Test
    void it_talks_to_the_hosted_server_over_both_transports_and_as_two_tenants() {
        try (DemoServer server = DemoServer.start()) {
            Program.Ended ended = run(server.address());

            assertThat(ended.output().lines().filter(line -> !line.startsWith(" ")))
                    .as(ended.errors())
                    .containsExactly(
                            "Streamable HTTP: Northwind Demo",
                            "HTTP+SSE: Northwind Demo",
                            "Streamable HTTP as another tenant: Contoso Lab");
            assertThat(ended.output().lines().filter(line -> line.equals("  a reboot: pending")))
                    .hasSize(3);
            assertThat(ended.code()).isZero();
        }
    }

    private static Program.Ended run(String server) {
        // the example starts "java": the one of this test shall be it
        String path = Path.of(Checkout.JAVA_HOME, "bin") + ":" + System.getenv("PATH");
        return Program.run(Map.of("PATH", path), Checkout.example(TalkToServers.class, server));
    }
}

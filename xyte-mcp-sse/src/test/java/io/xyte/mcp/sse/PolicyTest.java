package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy file and what it does to callers, also while they are connected. */
class PolicyTest {
    private static final String READ_ONLY = "default: {read_only: true}\n";
    private static final String ALL = "default: {read_only: false}\n";

    @TempDir
    private Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), yaml);
    }

    private static void noticed(TestServer server) {
        server.hosted().checkPolicy();
        server.hosted().checkPolicy(); // taken when it is the same twice
    }

    private static String list(McpHttp client, String session) {
        return client.postIn(session, request(1, "tools/list", "{}")).body();
    }

    @Test
    void an_open_session_gets_its_new_rights_and_hears_of_them() throws IOException {
        Path policy = file(READ_ONLY);
        try (TestServer server = TestServer.with().policy(policy).start()) {
            McpHttp client = server.client();
            String session = client.openSession();
            assertThat(list(client, session)).contains("\"echo\"").doesNotContain("\"change\"");
            try (Events stream = client.listen("/mcp", "Mcp-Session-Id", session)) {
                Files.writeString(policy, ALL);
                noticed(server);

                assertThat(stream.message().path("method").textValue()).isEqualTo("notifications/tools/list_changed");
            }
            assertThat(client.postIn(session, call(2, "change", "{}")).body()).contains("\"result\"");
        }
    }

    @Test
    void only_those_hear_of_it_whose_lists_change() throws IOException {
        Path policy = file(ALL);
        try (TestServer server = TestServer.with().policy(policy).start()) {
            McpHttp narrow = server.client();
            String session = narrow.post("/mcp/readonly", McpHttp.initialize())
                    .headers()
                    .firstValue("Mcp-Session-Id")
                    .orElseThrow();
            try (Events stream = narrow.listen("/mcp", "Mcp-Session-Id", session)) {
                Files.writeString(policy, READ_ONLY);
                noticed(server);
                Files.writeString(policy, "default: {toolsets: [tickets]}\n");
                noticed(server);

                assertThat(stream.message().path("method").textValue()).isEqualTo("notifications/tools/list_changed");
                assertThat(stream.message().path("method").textValue()).isEqualTo("notifications/prompts/list_changed");
            }
        }
    }

    @Test
    void each_organization_has_its_own_rights() throws IOException {
        Path policy = file(ALL);
        try (TestServer server = TestServer.with().policy(policy).start()) {
            String organization = server.xyteOrganization();
            Files.writeString(policy, "organizations: {" + organization + ": {deny_tools: [change]}}\n");
            noticed(server);

            assertThat(list(server.client(), server.client().openSession())).doesNotContain("\"change\"");
            assertThat(list(server.otherClient(), server.otherClient().openSession()))
                    .contains("\"change\"");
        }
    }

    @Test
    void no_policy_exceeds_the_flags() throws IOException {
        try (TestServer server = TestServer.with()
                .access(new Access(true, Set.of(Toolset.DEVICES)))
                .policy(file("default: {read_only: false, toolsets: [all], tools: all}\n"))
                .start()) {
            assertThat(list(server.client(), server.client().openSession()))
                    .contains("\"echo\"")
                    .doesNotContain("\"change\"", "\"ticket\"");
        }
    }

    @Test
    void a_faulty_file_changes_nothing_and_a_mended_one_counts() throws IOException {
        Path policy = file(READ_ONLY);
        try (TestServer server = TestServer.with().policy(policy).start()) {
            String session = server.client().openSession();
            Files.writeString(policy, "default: {read_only: perhaps}\n");
            noticed(server);
            assertThat(list(server.client(), session)).contains("\"echo\"").doesNotContain("\"change\"");
            Files.delete(policy);
            noticed(server);
            assertThat(list(server.client(), session)).contains("\"echo\"").doesNotContain("\"change\"");
            Files.writeString(policy, ALL);
            noticed(server);
            assertThat(list(server.client(), session)).contains("\"change\"");
        }
    }

    @Test
    void a_file_put_in_its_place_and_a_link_that_leads_elsewhere_are_seen() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.createDirectories(folder.resolve("v1"));
        Files.createDirectories(folder.resolve("v2"));
        Files.writeString(folder.resolve("v1/policy.yaml"), READ_ONLY);
        Files.writeString(folder.resolve("v2/policy.yaml"), ALL);
        Path data = Files.createSymbolicLink(folder.resolve("data"), Path.of("v1"));
        Files.createSymbolicLink(policy, Path.of("data/policy.yaml"));
        try (TestServer server = TestServer.with().policy(policy).start()) {
            String session = server.client().openSession();
            Files.move(
                    Files.createSymbolicLink(folder.resolve("data_tmp"), Path.of("v2")),
                    data,
                    StandardCopyOption.ATOMIC_MOVE);
            noticed(server);
            assertThat(list(server.client(), session)).contains("\"change\"");

            Files.move(
                    Files.writeString(folder.resolve("policy.tmp"), READ_ONLY), policy, StandardCopyOption.ATOMIC_MOVE);
            noticed(server);
            assertThat(list(server.client(), session)).doesNotContain("\"change\"");
        }
    }

    @Test
    void a_faulty_file_at_the_start_is_refused_with_line_and_reason() throws IOException {
        Path policy = file("default:\n  deny_tools: [chance]\n");
        TestServer.Setup setup = TestServer.with().policy(policy);
        assertThatThrownBy(setup::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--policy: line 2: unknown tool chance; did you mean change? valid are ");
    }
}

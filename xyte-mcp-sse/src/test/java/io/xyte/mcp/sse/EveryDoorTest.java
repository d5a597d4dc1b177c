package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door times every check that looks at the caller's rights and shares, so that no door misses one. */
class EveryDoorTest {
    private static final Rate MANY = new Rate(1_000_000);
    private static final int REQUESTS = 60;
    private static final String[] NOTHING_ASKED_FOR = {};

    @TempDir
    private Path folder;

    /** What takes a tool away from a caller, and which. */
    private enum Rule {
        READ_ONLY_SERVER("change"),
        READ_ONLY_POLICY("change"),
        DENIED_TOOL("echo"),
        OTHER_TOOLSET("ticket"),
        ONLY_TOOL("echo"),
        READ_ONLY_HEADER("change"),
        TOOLSET_HEADER("ticket"),
        TOOLS_HEADER("echo"),
        EXCLUDING_HEADER("echo");

        private final String hides;

        Rule(String hides) {
            this.hides = hides;
        }

        /** The policy file's default; empty for no file. */
        private String policy() {
            return switch (this) {
                case READ_ONLY_POLICY -> "read_only: true";
                case DENIED_TOOL -> "deny_tools: [echo]";
                case OTHER_TOOLSET -> "toolsets: [devices]";
                case ONLY_TOOL -> "tools: [big]";
                case READ_ONLY_SERVER, READ_ONLY_HEADER, TOOLSET_HEADER, TOOLS_HEADER, EXCLUDING_HEADER -> "";
            };
        }

        private String[] headers() {
            return switch (this) {
                case READ_ONLY_HEADER -> new String[] {"X-MCP-Readonly", "true"};
                case TOOLSET_HEADER -> new String[] {"X-MCP-Toolsets", "devices"};
                case TOOLS_HEADER -> new String[] {"X-MCP-Tools", "big"};
                case EXCLUDING_HEADER -> new String[] {"X-MCP-Exclude-Tools", "echo"};
                case READ_ONLY_SERVER, READ_ONLY_POLICY, DENIED_TOOL, OTHER_TOOLSET, ONLY_TOOL -> NOTHING_ASKED_FOR;
            };
        }
    }

    static Stream<Arguments> doorsAndRules() {
        return Stream.of(Door.Kind.values())
                .flatMap(door -> Stream.of(Rule.values()).map(rule -> Arguments.of(door, rule)));
    }

    private TestServer server(Rule rule) {
        TestServer.Setup setup = TestServer.with();
        if (rule == Rule.READ_ONLY_SERVER) {
            setup.access(new Access(true, Set.of(Toolset.values())));
        }
        if (!rule.policy().isEmpty()) {
            setup.policy(file("default: {" + rule.policy() + "}\n"));
        }
        return setup.start();
    }

    private Path file(String yaml) {
        try {
            return Files.writeString(folder.resolve("policy.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String call(String tool) {
        return "\"name\":\"" + tool + "\",\"arguments\":{}";
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doorsAndRules")
    void what_is_taken_away_is_neither_listed_nor_called(Door.Kind kind, Rule rule) {
        try (TestServer server = server(rule);
                Door door = kind.open(server.address(), XyteSandbox.DEMO_KEY, rule.headers())) {
            JsonNode tools = door.ask(1, "tools/list", "").at("/result/tools");
            assertThat(tools.findValuesAsText("name")).isNotEmpty().doesNotContain(rule.hides);

            JsonNode hidden = door.ask(2, "tools/call", call(rule.hides));
            JsonNode unknown = door.ask(2, "tools/call", call("canary"));

            assertThat(hidden.at("/error/message").textValue()).isEqualTo("Unknown tool: " + rule.hides);
            assertThat(hidden.toString().replace(rule.hides, "canary")).isEqualTo(unknown.toString());
            assertThat(door.ask(3, "tools/call", call("big")).has("result")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void resources_and_prompts_go_with_their_tools(Door.Kind kind) {
        try (TestServer server = server(Rule.OTHER_TOOLSET);
                Door door = kind.open(server.address(), XyteSandbox.DEMO_KEY)) {
            assertThat(door.ask(1, "prompts/list", "").toString())
                    .contains("\"greet\"")
                    .doesNotContain("greet_ticket");
            assertThat(door.ask(2, "resources/templates/list", "").toString())
                    .contains("test://items/{item}")
                    .doesNotContain("tickets");
            assertThat(door.ask(3, "resources/read", "\"uri\":\"test://tickets/apple\"")
                            .has("error"))
                    .isTrue();
            assertThat(door.ask(4, "prompts/get", greet("greet_ticket")).has("error"))
                    .isTrue();
            assertThat(door.ask(6, "prompts/get", greet("greet")).has("result")).isTrue();
            assertThat(door.ask(5, "resources/read", "\"uri\":\"test://items/apple\"")
                            .has("result"))
                    .isTrue();
        }
    }

    private static String greet(String prompt) {
        return "\"name\":\"" + prompt + "\",\"arguments\":{\"who\":\"all\"}";
    }

    @ParameterizedTest
    @EnumSource
    void a_request_too_many_of_a_caller_is_refused_and_others_are_served(Door.Kind kind) {
        Limits limits = new Limits(new AddressLimits(MANY, MANY), new Rate(REQUESTS), 1_000_000, 1_000_000);
        try (TestServer server = TestServer.with().limits(limits).start();
                Door door = kind.open(server.address(), XyteSandbox.DEMO_KEY);
                Door other = kind.open(server.address(), XyteSandbox.DEMO_KEY_2)) {
            JsonNode last = door.ask(1, "tools/call", call("echo"));
            for (int id = 2; last.has("result") && id <= REQUESTS + 1; id++) {
                last = door.ask(id, "tools/call", call("echo"));
            }

            assertThat(last.at("/error/code").intValue()).isEqualTo(-32010);
            assertThat(other.ask(1, "tools/call", call("echo")).has("result")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_that_changes_counts_for_the_next_request(Door.Kind kind) {
        try (TestServer server = server(Rule.DENIED_TOOL);
                Door door = kind.open(server.address(), XyteSandbox.DEMO_KEY)) {
            assertThat(door.ask(1, "tools/call", call("echo")).has("error")).isTrue();
            file("default: {deny_tools: [big]}\n");
            server.hosted().checkPolicy();
            server.hosted().checkPolicy();

            assertThat(door.ask(2, "tools/call", call("echo")).has("result")).isTrue();
        }
    }
}

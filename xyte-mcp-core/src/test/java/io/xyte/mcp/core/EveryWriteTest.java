package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.catalog.ToolResult;
import io.xyte.mcp.core.catalog.Toolset;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tool that writes: once if at all, and never by chance. */
class EveryWriteTest {
    private static final String WRITES = "io.xyte.mcp.core.Examples#writingTools";

    private final Organization organization = new Organization();
    private final Examples examples = new Examples(organization);

    @AfterEach
    void close() {
        organization.close();
    }

    @ParameterizedTest
    @MethodSource(WRITES)
    void a_write_is_sent_once(String tool) {
        organization.answer(tool, examples.of(tool));
        assertThat(organization.writes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(WRITES)
    void a_dry_run_tells_what_would_be_sent_and_sends_no_write(String tool) {
        JsonNode answer = organization.answer(tool, examples.of(tool).put("dry_run", true));
        assertThat(answer.get("dry_run").booleanValue()).isTrue();
        assertThat(answer.get("operation").asText()).startsWith("organization.");
        assertThat(answer.at("/target/id").asText()).isNotEmpty();
        assertThat(answer.get("hint").asText()).startsWith("Nothing was sent.");
        assertThat(organization.writes()).isEmpty();
        AnswerSchemas.check(tool, answer);
    }

    @ParameterizedTest
    @MethodSource("io.xyte.mcp.core.Examples#destroyingTools")
    void what_destroys_sends_nothing_without_a_confirmation(String tool) {
        ObjectNode unconfirmed = examples.of(tool);
        String confirmation = unconfirmed.remove("confirm").asText();
        for (ObjectNode arguments : List.of(unconfirmed, unconfirmed.deepCopy().put("confirm", "yes"))) {
            assertThat(organization.failure(tool, arguments))
                    .startsWith("Nothing was sent.")
                    .contains("repeat the call with confirm \"" + confirmation + '"');
        }
        assertThat(organization.writes()).isEmpty();
    }

    static Stream<Arguments> unclearOutcomes() {
        return Examples.writingTools().stream()
                .flatMap(tool -> Stream.of(
                        Arguments.of(tool, "500 after the effect", Fault.status(500)),
                        Arguments.of(tool, "503 before it", Fault.status(503).afterEffect(false)),
                        Arguments.of(tool, "cut line", Fault.cutLine()),
                        Arguments.of(tool, "half an answer", Fault.halfAnswer())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unclearOutcomes")
    void a_write_without_an_answer_is_not_repeated_and_said_to_be_unclear(String tool, String what, Fault fault) {
        organization.sandbox().faults().next(1, request -> !request.method().equals("GET"), fault);
        assertThat(organization.failure(tool, examples.of(tool)))
                .startsWith("The outcome is unknown: the change may have happened.")
                .contains("Do not repeat the call blindly; read first with xyte_");
        assertThat(organization.writes()).as(what).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(WRITES)
    void a_refused_write_says_that_nothing_was_changed(String tool) {
        organization
                .sandbox()
                .faults()
                .next(1, request -> !request.method().equals("GET"), Fault.rateLimited(Duration.ofSeconds(30)));
        assertThat(organization.failure(tool, examples.of(tool)))
                .isEqualTo("Too many calls; this one changed nothing. Try again in 30 s.");
        assertThat(organization.writes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(WRITES)
    void a_caller_who_may_only_read_does_not_see_it(String tool) {
        Access readOnly = new Access(true, EnumSet.allOf(Toolset.class));
        assertThat(organization.catalog().tool(tool, readOnly)).isEmpty();
        assertThat(organization.catalog().tools(readOnly))
                .extracting(ToolDescription::name)
                .doesNotContain(tool)
                .isNotEmpty();
        ToolResult hidden =
                organization.call(tool, examples.of(tool), organization.context(XyteSandbox.DEMO_KEY, readOnly));
        assertThat(hidden).isEqualTo(ToolResult.error(CatalogException.Kind.NOT_FOUND, "Unknown tool."));
        assertThat(organization.sandbox().requests()).isEmpty();
    }
}

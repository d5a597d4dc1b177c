package io.xyte.mcp.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.xyte.client.XyteClient;
import io.xyte.mcp.core.answer.AnswerLimit;
import io.xyte.mcp.core.answer.AnswerWriter;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolRegistryTest {
    private static final AnswerWriter ANSWERS = new AnswerWriter(AnswerLimit.DEFAULT);

    record None() {}

    /** A tool with a bug. */
    private static final class BrokenTool implements Tool<None> {
        @Override
        public ToolDefinition<None> definition() {
            return new ToolDefinition<>(
                    "xyte_broken", Toolset.DEVICES, Effect.READS, "Broken", "Does not work.", None.class, None.class);
        }

        @Override
        public Record call(None arguments, CallContext context) {
            throw new IllegalStateException("canary detail at /home/somebody");
        }
    }

    private final CallContext context = new CallContext(
            new Caller("somebody", XyteClient.builder().build(), Access.FULL), Progress.IGNORED, Clock.systemUTC());

    @Test
    void a_bug_is_told_as_a_fixed_text_with_an_id() {
        ToolRegistry registry = new ToolRegistry(List.of(new BrokenTool()), ANSWERS);
        ToolResult result = registry.call("xyte_broken", JsonNodeFactory.instance.objectNode(), context);
        assertThat(result.error()).isTrue();
        assertThat(result.text())
                .matches("Internal error; do not try again\\. It is logged at the server under [0-9a-f-]{36}\\.");
    }

    @Test
    void two_tools_of_one_name_are_refused() {
        assertThatThrownBy(() -> new ToolRegistry(List.of(new BrokenTool(), new BrokenTool()), ANSWERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two tools are named xyte_broken");
    }

    @Test
    void a_resource_cannot_be_made_of_a_tool_that_does_not_exist() {
        ToolRegistry registry = new ToolRegistry(List.of(), ANSWERS);
        assertThatThrownBy(() -> registry.definition("xyte_broken")).hasMessage("there is no tool xyte_broken");
    }
}

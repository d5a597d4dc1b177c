package io.xyte.mcp.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.testing.MalformedInputs;
import io.xyte.mcp.core.testing.MalformedInputs.Input;
import io.xyte.mcp.core.testing.MalformedInputs.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ten thousand inputs that break a rule, one after the other into one process. */
class MalformedInputsIT {

    @Test
    void each_gets_one_clear_error_or_none_where_json_rpc_says_so() throws Exception {
        try (StdioProcess server = StdioProcess.start(Map.of("XYTE_API_KEY", "canary-key-1"))) {
            server.initialize();
            for (Input input : (Iterable<Input>) MalformedInputs.of(42, 10_000)::iterator) {
                server.send(input.bytes());
                server.send("");
                check(input, server);
            }
            assertThat(server.ask("tools/list", "{}").at("/result/tools")).isNotEmpty();
            server.closeInput();

            assertThat(server.rest()).isEmpty();
            assertThat(server.exitCode()).isZero();
            assertThat(server.errors()).isEmpty();
        }
    }

    private static void check(Input input, StdioProcess server) throws Exception {
        if (input.outcome() == Outcome.NOTHING) {
            assertThat(server.ask("ping", "{}").has("result"))
                    .as(input.toString())
                    .isTrue();
            return;
        }
        JsonNode answer = server.next();
        assertThat(answer.at("/error/code").intValue())
                .as(input + " got " + answer)
                .isIn(-32700, -32600, -32601, -32602, -32002);
        assertThat(answer.at("/error/message").textValue()).as(input.toString()).isNotBlank();
        assertThat(answer.toString()).doesNotContain("Exception", "at io.", "jackson");
        assertThat(answer.toString().getBytes(UTF_8)).hasSizeLessThan(1000);
    }
}

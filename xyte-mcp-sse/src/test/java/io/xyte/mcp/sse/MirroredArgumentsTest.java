package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers {@code Mcp-Param-*} of tools that ask for them. */
class MirroredArgumentsTest {
    private final ConformanceServer server = ConformanceServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> call(String arguments, String... headers) {
        String body = Stateless.call(1, "test_mirrored_arguments", arguments);
        return server.client().post("/mcp", body, Stateless.headers(body, headers));
    }

    @ParameterizedTest
    @CsvSource({"Hello, Hello", "Hello, =?base64?SGVsbG8=?=", "SGVsbG8=, SGVsbG8=", "=?base64?SGVs, =?base64?SGVs"})
    void a_header_that_repeats_the_argument_is_right(String argument, String header) {
        HttpResponse<String> answer = call("{\"region\":\"" + argument + "\"}", "Mcp-Param-Region", header);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("{region=" + argument + "}");
    }

    @ParameterizedTest
    @CsvSource({"Hello, hello", "Hello, =?base64?SGVsbG8?=", "Hello, =?base64?SGVs!!!bG8=?=", "SGVsbG8=, Hello"})
    void a_header_that_says_something_else_is_refused(String argument, String header) {
        HttpResponse<String> answer = call("{\"region\":\"" + argument + "\"}", "Mcp-Param-Region", header);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32020);
    }

    @Test
    void a_header_that_is_missing_is_refused() {
        assertThat(call("{\"region\":\"Hello\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void a_header_for_an_argument_that_is_missing_is_refused() {
        HttpResponse<String> answer = call("{\"region\":\"x\"}", "Mcp-Param-Region", "x", "Mcp-Param-Floor", "2");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void arguments_within_objects_are_repeated_too() {
        String arguments = "{\"region\":\"x\",\"place\":{\"floor\":2}}";

        assertThat(call(arguments, "Mcp-Param-Region", "x", "Mcp-Param-Floor", "2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(call(arguments, "Mcp-Param-Region", "x").statusCode()).isEqualTo(400);
    }

    @Test
    void other_tools_want_no_such_headers() {
        String body = Stateless.call(1, "test_simple_text", "{\"region\":\"x\"}");

        assertThat(server.client().post("/mcp", body, Stateless.headers(body)).statusCode())
                .isEqualTo(200);
    }
}

package io.xyte.mcp.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    RIGHT,         `{"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"text","text":"{\\"sn\\":\\"S1\\"}"}]}}`
                    RIGHT,         `{"result":{"content":[{"text":"S1"}],"isError":false},"id":7}`
                    WRONG_ID,      `{"id":8,"result":{"content":[{"text":"S1"}]}}`
                    WRONG_ID,      `{"id":"7","result":{"content":[{"text":"S1"}]}}`
                    WRONG_ID,      `{"result":{"id":7,"content":[{"text":"S1"}]}}`
                    ERROR,         `{"id":7,"result":{"content":[{"text":"S1"}],"isError":true}}`
                    ERROR,         `{"id":7,"error":{"code":-32603,"message":"S1"}}`
                    WRONG_CONTENT, `{"id":7,"result":{"content":[{"text":"S2"}]}}`
                    """)
    void an_answer_is_judged_by_id_error_and_content(Verdict verdict, String json) throws IOException {
        assertThat(Answer.read(json, "S1").to(7)).isEqualTo(verdict);
    }

    @Test
    void a_request_of_the_server_is_not_an_answer() throws IOException {
        assertThat(Answer.read("{\"id\":7,\"method\":\"ping\"}", "S1").method()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``", "[]", "`{\"id\":7`", "busy"})
    void what_is_not_one_object_is_refused(String text) {
        assertThatThrownBy(() -> Answer.read(text, "S1")).isInstanceOf(IOException.class);
    }
}

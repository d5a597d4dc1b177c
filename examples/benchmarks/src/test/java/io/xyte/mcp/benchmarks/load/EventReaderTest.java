package io.xyte.mcp.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private final List<String> events = new ArrayList<>();
    private final EventReader reader = new EventReader((name, data) -> events.add(name + " " + data));

    @Test
    void an_event_has_its_name_and_its_data() {
        feed("event: endpoint\r\ndata: /messages?session=1\r\n\r\n");
        assertThat(events).containsExactly("endpoint /messages?session=1");
    }

    @Test
    void the_name_of_one_event_is_not_that_of_the_next() {
        feed("event: endpoint\ndata: a\n\ndata: b\n\n");
        assertThat(events).containsExactly("endpoint a", "message b");
    }

    @Test
    void comments_are_no_events() {
        feed(":\n\n: still here\n\n");
        assertThat(events).isEmpty();
    }

    @Test
    void letters_of_many_bytes_survive_a_cut() {
        for (byte next : "data: Größe\n\n".getBytes(StandardCharsets.UTF_8)) {
            reader.feed(ByteBuffer.wrap(new byte[] {next}));
        }
        assertThat(events).containsExactly("message Größe");
    }

    private void feed(String text) {
        reader.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}

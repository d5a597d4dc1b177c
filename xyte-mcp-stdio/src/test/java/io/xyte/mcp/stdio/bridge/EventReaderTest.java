package io.xyte.mcp.stdio.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.stdio.bridge.EventReader.Event;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    @Test
    void all_line_ends_comments_and_several_data_lines_are_read() throws Exception {
        EventReader events =
                reader(": hello\r\nevent: endpoint\r\ndata:/a\r\n\r\nid: 7\rdata: b\rdata:  c\r\rretry: 1\n\n");

        assertThat(events.next()).contains(new Event("endpoint", "/a"));
        assertThat(events.next()).contains(new Event("message", "b\n c"));
        assertThat(events.lastId()).isEqualTo("7");
        assertThat(events.next()).isEmpty();
    }

    @Test
    void what_the_server_asks_to_wait_is_known_and_nonsense_is_not() throws Exception {
        EventReader events = reader("retry: 1500\ndata: a\n\nretry: soon\nretry: 99999999999999999999\ndata: b\n\n");
        assertThat(events.retry()).isEmpty();

        events.next();
        events.next();

        assertThat(events.retry()).contains(Duration.ofMillis(1500));
    }

    @Test
    void an_event_that_the_end_cuts_short_is_none() throws Exception {
        assertThat(reader("data: {\"half\":").next()).isEmpty();
        assertThat(reader("data: whole\n").next()).isEmpty();
    }

    private static EventReader reader(String stream) {
        return new EventReader(new ByteArrayInputStream(stream.getBytes(UTF_8)));
    }
}

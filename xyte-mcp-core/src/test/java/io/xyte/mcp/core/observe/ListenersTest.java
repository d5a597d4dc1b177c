package io.xyte.mcp.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.testing.RecordingListener;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final ObservedRequest REQUEST = new ObservedRequest(
            "ping", null, "abc", Tenant.UNKNOWN, "1", "2025-11-25", ClientProgram.UNKNOWN, Origin.LOCAL, null);
    private static final Ending ENDING = new Ending(Ending.Status.OK, null, 5, 7);

    private final RecordingListener sound = new RecordingListener();

    @Test
    void one_that_throws_harms_neither_the_request_nor_the_others() {
        Listeners listeners = Listeners.of(List.of(throwing(), sound), System::nanoTime);

        assertThatCode(() -> listeners.begin(REQUEST).end(ENDING)).doesNotThrowAnyException();

        assertThat(sound.next()).isEqualTo(new RecordingListener.Seen(REQUEST, ENDING));
    }

    @Test
    void one_that_throws_at_the_end_harms_nobody() {
        Listeners listeners = Listeners.of(
                List.of(
                        request -> ending -> {
                            throw new IllegalStateException("at the end");
                        },
                        sound),
                System::nanoTime);

        assertThatCode(() -> listeners.begin(REQUEST).end(ENDING)).doesNotThrowAnyException();

        assertThat(sound.next().ending()).isEqualTo(ENDING);
    }

    @Test
    void no_listeners_are_known_as_none() {
        assertThat(Listeners.of(List.of(), System::nanoTime).none()).isTrue();
        assertThat(Listeners.of(List.of(sound), System::nanoTime).none()).isFalse();
    }

    private static RequestListener throwing() {
        return request -> {
            throw new IllegalStateException("at the start");
        };
    }
}

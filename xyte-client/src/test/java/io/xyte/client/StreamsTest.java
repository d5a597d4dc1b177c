package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.DeviceOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Streams over all pages. */
class StreamsTest {
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void a_stream_asks_for_nothing_until_it_is_read() {
        Stream<String> rows = rows(1, 3);

        assertThat(asked).isEmpty();
        assertThat(rows).containsExactly("1a", "1b", "2a", "2b", "3a", "3b");
        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void a_page_is_asked_for_when_its_first_row_is() {
        assertThat(rows(1, 3).limit(2)).containsExactly("1a", "1b");
        assertThat(asked).containsExactly(1);
    }

    @Test
    void a_stream_begins_with_the_page_of_its_query() {
        assertThat(rows(3, 3)).containsExactly("3a", "3b");
    }

    @Test
    void more_than_a_thousand_pages_fail_instead_of_looking_whole() {
        Stream<String> endless = rows(1, Integer.MAX_VALUE);

        assertThatThrownBy(endless::count).isInstanceOf(Unclear.class).hasMessageContaining("more than 1000 pages");
        assertThat(asked).hasSize(1_000);
    }

    @Test
    void devices_are_streamed_with_the_filter_on_every_page() {
        try (StubbedApi api = StubbedApi.start()) {
            api.answers(200, "{\"items\":[{\"id\":\"a\"}],\"next_page\":2}");

            long count =
                    api.client().devices().stream(DeviceQuery.all().inSpace(7)).count();

            assertThat(count).isEqualTo(2);
            assertThat(api.requests().stream().map(request -> request.getUrl()))
                    .containsExactly(
                            "/core/v1/organization/devices?space_id=7&page=1",
                            "/core/v1/organization/devices?space_id=7&page=2");
        }
    }

    private Stream<String> rows(int first, int last) {
        return AllPages.stream(DeviceOperations.LIST, first, number -> {
            asked.add(number);
            OptionalInt next = number < last ? OptionalInt.of(number + 1) : OptionalInt.empty();
            return new Page<>(List.of(number + "a", number + "b"), number, next);
        });
    }
}

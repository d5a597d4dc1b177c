package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.DeviceOperations;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams over all pages. */
class StreamsTest {
    private static final String DEVICE = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
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

    static Stream<Arguments> streams() {
        return Stream.of(
                stream("devices", c -> c.devices().stream(DeviceQuery.all())),
                stream("commands", c -> c.commands().stream(DEVICE, CommandQuery.all())),
                stream("histories", c -> c.histories().stream(HistoryQuery.all())),
                stream("incidents", c -> c.incidents().stream(IncidentQuery.all())),
                stream("spaces", c -> c.spaces().stream(SpaceQuery.all())),
                stream("models", c -> c.models().stream(ModelQuery.all())),
                stream("licenses", c -> c.licenses().stream(LicenseQuery.all())),
                stream("partner", c -> c.partner().streamDevices(PartnerDeviceQuery.all())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void every_stream_goes_on_to_the_next_page(String name, Function<XyteClient, Stream<?>> stream) {
        try (StubbedApi api = StubbedApi.start()) {
            api.answers(200, "{\"items\":[{\"id\":1}],\"next_page\":2}");

            long count = stream.apply(api.client()).count();

            assertThat(count).isEqualTo(2);
            assertThat(api.requests()).hasSize(2);
            assertThat(api.requests().get(1).queryParameter("page").firstValue())
                    .isEqualTo("2");
        }
    }

    @Test
    void the_end_of_a_stream_of_incidents_stays_where_it_was_when_it_began() {
        try (StubbedApi api = StubbedApi.start()) {
            api.answers(200, "{\"items\":[{\"id\":1}],\"next_page\":2}");
            XyteClient client = api.clientBuilder().clock(new TickingClock()).build();

            long count = client.incidents().stream(IncidentQuery.all()).count();

            assertThat(count).isEqualTo(2);
            assertThat(api.requests().stream()
                            .map(sent -> sent.queryParameter("to").firstValue()))
                    .containsExactly("1800000001", "1800000001");
        }
    }

    private static Arguments stream(String name, Function<XyteClient, Stream<?>> stream) {
        return Arguments.of(name, stream);
    }

    private Stream<String> rows(int first, int last) {
        return AllPages.stream(DeviceOperations.LIST, first, number -> {
            asked.add(number);
            OptionalInt next = number < last ? OptionalInt.of(number + 1) : OptionalInt.empty();
            return new Page<>(List.of(number + "a", number + "b"), number, next);
        });
    }

    /** A clock that is a second later each time it is read. */
    private static final class TickingClock extends Clock {
        private final AtomicLong seconds = new AtomicLong(1_800_000_000);

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

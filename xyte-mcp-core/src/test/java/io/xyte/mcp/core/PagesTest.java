package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.answer.AnswerLimit;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists page by page. */
class PagesTest {
    private final Organization organization = new Organization(XyteCatalog.create(new AnswerLimit(10_000)));

    @AfterEach
    void close() {
        organization.close();
    }

    private List<String> idsOfAllPages(String tool, String arguments) {
        List<String> ids = new ArrayList<>();
        ObjectNode next = Organization.arguments(arguments);
        for (int pages = 0; pages < 200; pages++) {
            JsonNode page = organization.answer(tool, next);
            page.get("items").forEach(row -> ids.add(row.get("id").asText()));
            if (!page.has("next_cursor")) {
                return ids;
            }
            next.set("cursor", page.get("next_cursor"));
        }
        throw new AssertionError("no end after " + ids.size() + " rows");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 100, 200})
    void all_pages_together_are_the_whole_list(int limit) {
        assertThat(idsOfAllPages("xyte_list_devices", "{'limit':" + limit + "}"))
                .hasSize(320)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_filter_gives_the_same_rows_in_pages_of_any_size() {
        List<String> ids = idsOfAllPages("xyte_list_devices", "{'status':'offline','limit':200}");
        assertThat(ids).hasSizeBetween(5, 100).doesNotHaveDuplicates();
        assertThat(idsOfAllPages("xyte_list_devices", "{'status':'offline','limit':3}"))
                .isEqualTo(ids);
    }

    @Test
    void tickets_have_pages_although_the_api_has_none() {
        assertThat(idsOfAllPages("xyte_list_tickets", "{'limit':4}"))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_ends_with_the_last_row_has_no_cursor() {
        JsonNode page = organization.answer("xyte_list_tickets", "{'limit':30,'fields':'id'}");
        assertThat(page.get("count").intValue()).isEqualTo(30);
        assertThat(page.has("next_cursor")).isFalse();
    }

    @Test
    void a_page_that_is_cut_goes_on_with_the_row_that_did_not_fit() {
        JsonNode cut = organization.answer("xyte_list_devices", "{'limit':200}");
        assertThat(cut.toString().length()).isLessThanOrEqualTo(10_000);
        assertThat(cut.get("hint").asText()).startsWith("Cut at 10000 characters");
        assertThat(cut.get("count").intValue()).isLessThan(200);
        assertThat(idsOfAllPages("xyte_list_devices", "{'limit':200}"))
                .hasSize(320)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_of_other_filters_is_refused() {
        String cursor = organization
                .answer("xyte_list_devices", "{'limit':3}")
                .get("next_cursor")
                .asText();
        assertThat(organization.failure("xyte_list_devices", "{'status':'offline','cursor':'" + cursor + "'}"))
                .startsWith("cursor belongs to a call with other filters");
        assertThat(organization.failure("xyte_list_spaces", "{'cursor':'" + cursor + "'}"))
                .startsWith("cursor belongs to a call with other filters");
    }

    @Test
    void a_cursor_of_another_caller_is_refused() {
        String cursor = organization
                .answer("xyte_list_devices", "{'limit':3}")
                .get("next_cursor")
                .asText();
        CallContext other = organization.context(XyteSandbox.DEMO_KEY_2, Access.FULL);
        assertThat(organization
                        .call("xyte_list_devices", Organization.arguments("{'cursor':'" + cursor + "'}"), other)
                        .text())
                .startsWith("cursor belongs to a call with other filters");
    }

    @Test
    void the_size_of_a_page_and_its_fields_may_change_on_the_way() {
        String cursor = organization
                .answer("xyte_list_devices", "{'limit':3}")
                .get("next_cursor")
                .asText();
        JsonNode page =
                organization.answer("xyte_list_devices", "{'limit':5,'fields':['mac'],'cursor':'" + cursor + "'}");
        assertThat(page.get("count").intValue()).isEqualTo(5);
        assertThat(page.at("/items/0").size()).isEqualTo(1);
    }

    @Test
    void an_unknown_field_is_answered_with_the_valid_ones_and_nothing_is_sent() {
        assertThat(organization.failure("xyte_list_devices", "{'fields':['nam']}"))
                .isEqualTo("Unknown field \"nam\"; did you mean name? Valid: id, name, status, effective_status,"
                        + " last_seen_ago, model, space_id, space_path, last_seen_at, model_id, sub_model,"
                        + " firmware_version, sn, mac, cloud_id.");
        assertThat(organization.sandbox().requests()).isEmpty();
    }

    @Test
    void an_age_means_the_same_time_on_every_page() {
        JsonNode first = organization.answer("xyte_list_device_history", "{'from':'2d','limit':1}");
        CallContext later = organization.context();
        CallContext hours = new CallContext(
                later.caller(),
                later.progress(),
                Clock.fixed(Organization.NOW.plus(Duration.ofHours(5)), ZoneOffset.UTC));
        organization.sandbox().clearRequests();
        ObjectNode next = Organization.arguments("{'from':'2d','limit':1}");
        next.set("cursor", first.get("next_cursor"));
        assertThat(organization.call("xyte_list_device_history", next, hours).error())
                .isFalse();
        assertThat(organization.sandbox().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.query())
                        .contains("to=" + Organization.NOW.getEpochSecond())
                        .contains("from="
                                + Organization.NOW.minus(Duration.ofDays(2)).getEpochSecond()));
    }

    @Test
    void a_search_that_finds_nothing_stops_after_some_pages_and_can_go_on() {
        try (Organization large = new Organization(XyteCatalog.create(), 1_250)) {
            JsonNode first = large.answer("xyte_list_devices", "{'name':'no such name'}");
            assertThat(large.sandbox().requests()).hasSize(10);
            assertThat(first.get("count").intValue()).isZero();
            assertThat(first.get("hint").asText()).isEqualTo("Searched 1000 rows, more may match: go on with cursor.");
            ObjectNode next = Organization.arguments("{'name':'no such name'}");
            next.set("cursor", first.get("next_cursor"));
            JsonNode second = large.answer("xyte_list_devices", next);
            assertThat(second.has("next_cursor")).isFalse();
            assertThat(large.sandbox().requests()).hasSize(13);
        }
    }

    @Test
    void a_search_that_takes_long_stops_with_a_cursor() {
        CallContext context = organization.context();
        AtomicReference<Instant> time = new AtomicReference<>(Organization.NOW);
        CallContext hurried = new CallContext(context.caller(), context.progress(), new Clock() {
            @Override
            public Instant instant() {
                return time.getAndUpdate(now -> now.plusSeconds(5));
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        JsonNode page = Organization.json(organization
                .call("xyte_list_devices", Organization.arguments("{'name':'no such name'}"), hurried)
                .text());
        assertThat(page.get("hint").asText()).startsWith("Searched ");
        assertThat(page.has("next_cursor")).isTrue();
        assertThat(organization.sandbox().requests()).hasSizeBetween(1, 2);
    }

    @Test
    void progress_is_reported_page_by_page() {
        List<String> reports = new ArrayList<>();
        CallContext context = organization.context();
        CallContext watched = new CallContext(
                context.caller(),
                (done, total, message) -> reports.add(done + "/" + total + " " + message),
                context.clock());
        organization.call("xyte_list_devices", Organization.arguments("{'name':'no such name'}"), watched);
        assertThat(reports)
                .containsExactly(
                        "1.0/10.0 Searched 100 rows", "2.0/10.0 Searched 200 rows", "3.0/10.0 Searched 300 rows");
    }
}

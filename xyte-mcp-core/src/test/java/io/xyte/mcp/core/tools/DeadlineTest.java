package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.ApiKey;
import io.xyte.client.RetryPolicy;
import io.xyte.client.XyteClient;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.Organization;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.catalog.ToolResult;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All that one call of a tool asks of the API is over by one deadline. */
class DeadlineTest {
    private static final Duration LATE = Duration.ofSeconds(60);

    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    /** A call whose deadline is this, for all it asks. */
    private ToolResult call(Duration deadline, String tool, ObjectNode arguments) {
        XyteClient client = XyteClient.builder()
                .baseUrl(organization.sandbox().baseUri())
                .key(ApiKey.of(XyteSandbox.DEMO_KEY))
                .callDeadline(deadline)
                .retryPolicy(RetryPolicy.NEVER)
                .build();
        client.organization().info(); // the first call of a process loads classes for a second
        Caller caller = new Caller("somebody", client, Access.FULL);
        Clock clock = Clock.fixed(Organization.NOW, ZoneOffset.UTC);
        return organization.call(tool, arguments, new CallContext(caller, Progress.IGNORED, clock));
    }

    private void late(Predicate<RecordedRequest> requests) {
        organization.sandbox().faults().next(1_000, requests, Fault.latency(LATE));
    }

    private static Predicate<RecordedRequest> reading(String what) {
        return request -> request.method().equals("GET") && request.path().endsWith(what);
    }

    @Test
    void the_health_of_the_fleet_is_told_without_what_did_not_come_in_time() {
        late(reading("/incidents"));

        ToolResult result = call(Duration.ofSeconds(4), "xyte_fleet_health", Organization.arguments("{}"));

        JsonNode health = Organization.json(result.text());
        assertThat(health.at("/devices/all").asInt()).isEqualTo(320);
        assertThat(health.get("hint").asText())
                .startsWith("Not all was read")
                .contains("active incidents", "incidents of the trend");
    }

    @Test
    void a_device_is_shown_without_what_did_not_come_in_time() {
        String device = organization
                .answer("xyte_list_devices", "{'limit':1}")
                .at("/items/0/id")
                .asText();
        late(reading("/tickets"));

        ToolResult result = call(
                Duration.ofSeconds(4),
                "xyte_get_device",
                Organization.arguments("{'device_id':'" + device + "','include':'all'}"));

        JsonNode answer = Organization.json(result.text());
        assertThat(answer.get("id").asText()).isEqualTo(device);
        assertThat(answer.get("history")).isNotEmpty();
        assertThat(answer.get("hint").asText()).contains("tickets");
    }

    @Test
    void where_nothing_at_all_came_in_time_the_call_fails() {
        late(request -> request.method().equals("GET") && !request.path().endsWith("/info"));

        ToolResult result = call(Duration.ofSeconds(2), "xyte_fleet_health", Organization.arguments("{}"));

        assertThat(result)
                .isEqualTo(ToolResult.error(
                        CatalogException.Kind.UPSTREAM, "The Xyte API did not answer in time. Try again later."));
    }

    @Test
    void a_search_tells_what_it_did_not_get_to() {
        late(reading("/incidents"));

        ToolResult result = call(Duration.ofSeconds(4), "search", Organization.arguments("{'query':'room'}"));

        JsonNode answer = Organization.json(result.text());
        assertThat(answer.get("results")).isNotEmpty();
        assertThat(answer.get("hint").asText()).endsWith("there may be more: incidents.");
    }

    @Test
    void a_list_that_runs_out_of_time_can_be_gone_on_with() {
        late(request -> reading("/devices").test(request)
                && String.valueOf(request.query()).matches(".*\\bpage=3\\b.*"));

        ToolResult result =
                call(Duration.ofSeconds(4), "xyte_list_devices", Organization.arguments("{'name':'no such name'}"));

        assertThat(Organization.json(result.text()).has("next_cursor")).isTrue();
    }

    @Test
    void no_write_begins_when_the_time_is_over_and_those_left_are_told() {
        List<String> devices = StreamSupport.stream(
                        organization
                                .answer("xyte_list_devices", "{'space_path':'Tel Aviv','limit':6,'fields':'id'}")
                                .get("items")
                                .spliterator(),
                        false)
                .map(row -> "'" + row.get("id").asText() + "'")
                .collect(Collectors.toList());
        String room = organization
                .answer("xyte_list_spaces", "{'name':'Town Hall'}")
                .at("/items/0/id")
                .asText();
        organization
                .sandbox()
                .faults()
                .next(1_000, request -> request.method().equals("POST"), Fault.latency(Duration.ofMillis(1_200)));

        ToolResult result = call(
                Duration.ofSeconds(8),
                "xyte_move_devices",
                Organization.arguments("{'device_ids':" + devices + ",'to_space_id':" + room + "}"));

        JsonNode report = Organization.json(result.text());
        assertThat(report.get("outcomes").findValuesAsText("result"))
                .hasSize(6)
                .startsWith("done")
                .endsWith("not_tried", "not_tried")
                .doesNotContain("unclear");
        assertThat(report.get("done").asInt()).isEqualTo(organization.writes().size());
        assertThat(report.get("hint").asText()).contains("What was not tried can be sent with a further call.");
    }
}

package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Reason;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.model.Device;
import io.xyte.client.model.Space;
import io.xyte.client.model.SpaceRequest;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.client.sandbox.XyteSandbox;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that is confined to one of two sites. */
class FenceTest {
    private final XyteSandbox sandbox = XyteSandbox.start();
    private final XyteClient all = XyteClient.builder()
            .baseUrl(sandbox.baseUri())
            .key(ApiKey.of(XyteSandbox.DEMO_KEY))
            .build();
    private final List<Space> sites = all.spaces().stream(SpaceQuery.all())
            .filter(space -> "site".equals(space.spaceType()))
            .toList();
    private final Space site = sites.get(0);
    private final XyteClient fenced = all.within(SpaceFence.around(Set.of(), Set.of(String.valueOf(site.fullPath()))));
    private final Device inside = someDevice(site);
    private final Device outside = someDevice(sites.get(1));

    private Device someDevice(Space where) {
        return all.devices().stream(DeviceQuery.all().perPage(100))
                .filter(device -> isIn(where, device))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIn(Space where, Device device) {
        return device.space() != null
                && String.valueOf(device.space().fullPath()).startsWith(where.fullPath() + "/");
    }

    @BeforeEach
    void forget() {
        sandbox.clearRequests();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private List<RecordedRequest> writes() {
        return sandbox.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    private static void assertNotFound(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
    }

    private static void assertBeyond(ThrowingCallable call) {
        NotSent refused = catchThrowableOfType(NotSent.class, call);
        assertThat(refused.kind()).isEqualTo(NotSent.Kind.OUTSIDE_FENCE);
    }

    private static OperationCall call(String operation, Map<String, String> path, Map<String, ?> body) {
        return new OperationCall(
                "organization.spaces." + operation, path, Map.of(), new ObjectMapper().valueToTree(body));
    }

    @Test
    void lists_show_all_that_lies_within_and_nothing_else() {
        Set<String> expected = all.devices().stream(DeviceQuery.all().perPage(100))
                .filter(device -> isIn(site, device))
                .map(device -> String.valueOf(device.id()))
                .collect(Collectors.toSet());
        assertThat(fenced.devices().stream(DeviceQuery.all().perPage(7)).map(Device::id))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(fenced.incidents().stream(IncidentQuery.all()))
                .isNotEmpty()
                .allMatch(incident -> expected.contains(incident.deviceId()));
        assertThat(fenced.tickets().listOpen()).isNotEmpty().allMatch(ticket -> expected.contains(ticket.deviceId()));
        assertThat(fenced.histories().list(HistoryQuery.all()).items())
                .isNotEmpty()
                .allMatch(row -> expected.contains(row.deviceId()));
    }

    @Test
    void paths_begin_with_the_topmost_space_within() {
        List<Space> spaces = fenced.spaces().stream(SpaceQuery.all()).toList();
        assertThat(spaces)
                .hasSizeGreaterThan(1)
                .allMatch(space -> String.valueOf(space.fullPath()).startsWith(String.valueOf(site.name())));
        assertThat(spaces.stream().filter(space -> space.parentId() == null).map(Space::id))
                .containsExactly(site.id());
        assertThat(fenced.devices().get(String.valueOf(inside.id())).space().fullPath())
                .startsWith(site.name() + "/");
    }

    @Test
    void what_is_outside_and_what_does_not_exist_get_the_same_answer() {
        String unknown = new UUID(1, 2).toString();
        for (String id : List.of(String.valueOf(outside.id()), unknown)) {
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> fenced.devices().get(id));
            assertThat(refused).hasMessage("organization.devices.getDevice was refused with 404 NOT_FOUND");
            assertThat(refused.detail()).isEmpty();
            assertNotFound(() -> fenced.devices().delete(id));
            assertNotFound(() -> fenced.commands().list(id, CommandQuery.all()));
        }
        assertNotFound(() -> fenced.spaces().get(sites.get(1).id()));
        assertNotFound(() -> fenced.spaces().get(987_654_321));
        assertThat(writes()).isEmpty();
    }

    @Test
    void nothing_is_moved_or_made_outside() {
        assertNotFound(() ->
                fenced.devices().move(String.valueOf(inside.id()), sites.get(1).id()));
        assertNotFound(
                () -> fenced.devices().merge(String.valueOf(inside.id()), List.of(String.valueOf(outside.id()))));
        assertBeyond(() -> fenced.call(call("createSpace", Map.of(), Map.of("name", "canary"))));
        assertBeyond(() -> fenced.call(call(
                "updateSpace",
                Map.of("space_id", String.valueOf(site.id())),
                Collections.singletonMap("parent_id", null))));
        assertThat(writes()).isEmpty();
    }

    @Test
    void what_belongs_to_no_space_is_not_sent() {
        assertBeyond(() -> fenced.organization().info());
        assertBeyond(() -> fenced.users().list(UserQuery.all()));
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void writes_within_are_made_once() {
        fenced.devices().suspendIncidents(String.valueOf(inside.id()));
        assertThat(writes()).hasSize(1);
    }

    @Test
    void a_space_that_was_just_made_can_be_used_at_once() {
        Space made =
                fenced.spaces().findOrCreate(SpaceRequest.named("canary/room").under(site.id()));
        assertThat(made.fullPath()).isEqualTo(site.name() + "/canary/room");
        fenced.devices().move(String.valueOf(inside.id()), made.id());
        assertThat(fenced.devices().get(String.valueOf(inside.id())).space().id())
                .isEqualTo(made.id());
    }

    @Test
    void an_incident_is_closed_within_only() {
        String outer = all.incidents().stream(IncidentQuery.all())
                .filter(incident -> "active".equals(incident.status())
                        && !String.valueOf(incident.spaceTreePathName()).startsWith(site.fullPath() + "/"))
                .findFirst()
                .orElseThrow()
                .id();
        assertNotFound(() -> fenced.incidents().close(String.valueOf(outer)));
        assertThat(writes()).isEmpty();
        String inner = fenced.incidents().stream(IncidentQuery.all())
                .filter(incident -> "active".equals(incident.status()))
                .findFirst()
                .orElseThrow()
                .id();
        fenced.incidents().close(String.valueOf(inner));
        assertThat(writes()).hasSize(1);
    }

    @Test
    void what_lies_above_cannot_be_searched_by() {
        assertThat(fenced.spaces().stream(SpaceQuery.all().pathIncludes("northwind")))
                .isEmpty();
        assertThat(fenced.spaces().stream(SpaceQuery.all().parent(site.parentId())))
                .isEmpty();
    }

    @Test
    void views_of_a_confined_client_are_confined() {
        SpaceFence byId = SpaceFence.around(Set.of(sites.get(1).id()), Set.of());
        assertThat(fenced.within(byId).devices().list(DeviceQuery.all()).items())
                .isEmpty();
        XyteClient other = fenced.withKey(ApiKey.of(XyteSandbox.DEMO_KEY_2));
        assertThat(other.devices().list(DeviceQuery.all()).items()).isEmpty();
    }

    @Test
    void a_name_with_a_slash_leads_nobody_in() {
        Space root = all.spaces().list(SpaceQuery.all()).items().get(0);
        all.call(call("createSpace", Map.of(), Map.of("name", site.name() + "/canary", "parent_id", root.id())));
        XyteClient trap = all.within(SpaceFence.around(Set.of(), Set.of(site.fullPath() + "/canary")));
        assertThat(trap.spaces().list(SpaceQuery.all()).items()).isEmpty();
    }

    @Test
    void a_fence_must_have_a_space() {
        assertThatThrownBy(() -> SpaceFence.around(Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an area must have one space at least");
        assertThatThrownBy(() -> SpaceFence.around(Set.of(), Set.of(" / ")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

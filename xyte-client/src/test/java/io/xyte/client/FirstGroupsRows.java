package io.xyte.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.model.CommandRequest;
import io.xyte.client.model.DeviceClaim;
import io.xyte.client.model.DeviceUpdate;
import io.xyte.client.model.SpaceRequest;
import io.xyte.client.model.TicketUpdate;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the groups around devices must send. */
final class FirstGroupsRows {
    private static final String BASE = "/core/v1/organization";
    private static final String DEVICE = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final String OTHER = "7c9d4e18-52aa-4f0b-8d36-b1e0f4a97c25";
    private static final Instant START = Instant.parse("2026-11-01T00:00:00.999Z");
    private static final Instant END = Instant.parse("2026-11-02T00:00:00Z");
    private static final String NO_ROWS = "{\"items\":[]}";
    private static final ObjectNode DOCUMENT =
            JsonNodeFactory.instance.objectNode().put("a", 1);

    private FirstGroupsRows() {}

    static Stream<CallRow> all() {
        return Stream.of(
                        List.of(get("/info", c -> c.organization().info())),
                        devices(),
                        commands(),
                        histories(),
                        incidents(),
                        tickets(),
                        spaces())
                .flatMap(List::stream);
    }

    private static List<CallRow> devices() {
        String one = "/devices/" + DEVICE;
        return List.of(
                list("/devices", c -> c.devices().list(DeviceQuery.all())),
                list(
                        "/devices?space_id=41207&page=2&per_page=100",
                        c -> c.devices()
                                .list(DeviceQuery.all().inSpace(41207).page(2).perPage(100))),
                get(one, c -> c.devices().get(DEVICE)),
                post(
                                "/devices/claim",
                                c -> c.devices()
                                        .claim(DeviceClaim.byMacAndSerial(7, "02:4b", "SN 1")
                                                .named("Left")))
                        .sends("{\"space_id\":7,\"name\":\"Left\",\"mac\":\"02:4b\",\"sn\":\"SN 1\"}"),
                post("/devices/claim", c -> c.devices().claim(DeviceClaim.byCloudId(7, "cloud")))
                        .sends("{\"space_id\":7,\"cloud_id\":\"cloud\"}"),
                CallRow.of("PATCH " + BASE + one, c -> c.devices().update(DEVICE, wholeUpdate()))
                        .sends("{\"name\":\"n\",\"configuration\":{\"a\":1},\"custom_parameters\":{\"a\":1},"
                                + "\"device_host_address\":\"10.0.0.9\",\"sub_model\":\"s\",\"sn\":\"1\",\"mac\":\"m\","
                                + "\"custom_model_name\":\"cm\",\"custom_vendor_name\":\"cv\","
                                + "\"skip_connectivity_check\":true}"),
                delete(one, c -> c.devices().delete(DEVICE)),
                post(one + "/move", c -> c.devices().move(DEVICE, 41190)).sends("{\"space_id\":41190}"),
                post(one + "/merge", c -> c.devices().merge(DEVICE, List.of(OTHER)))
                        .sends("{\"with_device_ids\":[\"" + OTHER + "\"]}"),
                post(one + "/split", c -> c.devices().split(DEVICE, OTHER))
                        .sends("{\"shadow_device_id\":\"" + OTHER + "\"}"),
                post(one + "/suspend_incidents", c -> c.devices().suspendIncidents(DEVICE)),
                post(one + "/resume_incidents", c -> c.devices().resumeIncidents(DEVICE)));
    }

    private static DeviceUpdate wholeUpdate() {
        return DeviceUpdate.none()
                .name("n")
                .configuration(DOCUMENT)
                .customParameters(DOCUMENT)
                .deviceHostAddress("10.0.0.9")
                .subModel("s")
                .sn("1")
                .mac("m")
                .customModelName("cm")
                .customVendorName("cv")
                .skipConnectivityCheck(true);
    }

    private static List<CallRow> commands() {
        String all = "/devices/" + DEVICE + "/commands";
        return List.of(
                list(all, c -> c.commands().list(DEVICE, CommandQuery.all())),
                list(
                        all + "?status=in_progress&page=3&per_page=500",
                        c -> c.commands()
                                .list(
                                        DEVICE,
                                        CommandQuery.all()
                                                .status(CommandStatus.IN_PROGRESS)
                                                .page(3)
                                                .perPage(500))),
                post(all, c -> c.commands().send(DEVICE, CommandRequest.of("reboot")))
                        .sends("{\"command\":\"reboot\"}"),
                post(
                                all,
                                c -> c.commands()
                                        .send(
                                                DEVICE,
                                                CommandRequest.of("set_input")
                                                        .friendlyName("Set input")
                                                        .extraParams(DOCUMENT)
                                                        .fileId("f-1")))
                        .sends("{\"command\":\"set_input\",\"friendly_name\":\"Set input\",\"extra_params\":{\"a\":1},"
                                + "\"file_id\":\"f-1\"}"),
                delete(all + "/b4e71c09", c -> c.commands().cancel(DEVICE, "b4e71c09")));
    }

    private static List<CallRow> histories() {
        return List.of(
                list("/devices/histories", c -> c.histories().list(HistoryQuery.all())),
                list(
                        "/devices/histories?device_id=" + DEVICE + "&space_id=7&name=Left%20%26%20right&status=error"
                                + "&from=1793491200&to=1793577600&page=1&per_page=1000",
                        c -> c.histories()
                                .list(HistoryQuery.all()
                                        .device(DEVICE)
                                        .space(7)
                                        .name("Left & right")
                                        .status(DeviceStatus.ERROR)
                                        .from(START)
                                        .to(END)
                                        .page(1)
                                        .perPage(1000))));
    }

    private static List<CallRow> incidents() {
        return List.of(
                list(
                        "/incidents?status=active&from=1793491200&to=1793577600",
                        c -> c.incidents()
                                .list(IncidentQuery.all()
                                        .status(IncidentStatus.ACTIVE)
                                        .from(START)
                                        .to(END))),
                list(
                        "/incidents?from=0&to=1793577600&priority=critical&space_id=7&issue=offline&title=a%2Bb"
                                + "&description=%D7%A9&device_model=m&partner_name=p&sub_model=s&page=2&per_page=500",
                        c -> c.incidents()
                                .list(IncidentQuery.all()
                                        .from(Instant.EPOCH)
                                        .to(END)
                                        .priority(IncidentPriority.CRITICAL)
                                        .space(7)
                                        .issue("offline")
                                        .title("a+b")
                                        .description("ש")
                                        .deviceModel("m")
                                        .partnerName("p")
                                        .subModel("s")
                                        .page(2)
                                        .perPage(500))),
                delete("/incidents/96c2d8f4", c -> c.incidents().close("96c2d8f4")));
    }

    private static List<CallRow> tickets() {
        return List.of(
                get("/tickets", c -> c.tickets().listOpen()).answered("[]"),
                get("/tickets/t-1", c -> c.tickets().get("t-1")),
                CallRow.of(
                                "PUT " + BASE + "/tickets/t-1",
                                c -> c.tickets().update("t-1", new TicketUpdate("title", "words")))
                        .sends("{\"title\":\"title\",\"description\":\"words\"}"),
                post("/tickets/t-1/resolved", c -> c.tickets().resolve("t-1")),
                post("/tickets/t-1/message", c -> c.tickets().sendMessage("t-1", "hello"))
                        .sends("{\"message\":\"hello\"}"));
    }

    private static List<CallRow> spaces() {
        return List.of(
                list("/spaces", c -> c.spaces().list(SpaceQuery.all())),
                list(
                        "/spaces?id=1&parent_id=2&name=n&path_includes=a%2Fb&space_type=room"
                                + "&created_before=2026-11-02T00%3A00%3A00Z&created_after=2026-11-01T00%3A00%3A00.999Z"
                                + "&page=2&per_page=9",
                        c -> c.spaces()
                                .list(SpaceQuery.all()
                                        .id(1)
                                        .parent(2)
                                        .name("n")
                                        .pathIncludes("a/b")
                                        .type("room")
                                        .createdBefore(END)
                                        .createdAfter(START)
                                        .page(2)
                                        .perPage(9))),
                get("/spaces/41207", c -> c.spaces().get(41207)),
                post(
                                "/spaces",
                                c -> c.spaces()
                                        .create(SpaceRequest.named("Floor 2")
                                                .under(7)
                                                .config(DOCUMENT)))
                        .sends("{\"name\":\"Floor 2\",\"parent_id\":7,\"config\":{\"a\":1}}"),
                post("/spaces/find_or_create", c -> c.spaces().findOrCreate(SpaceRequest.named("a/b")))
                        .sends("{\"name\":\"a/b\"}"),
                CallRow.of("PUT " + BASE + "/spaces/41207", c -> c.spaces().update(41207, SpaceRequest.movedTo(9)))
                        .sends("{\"parent_id\":9}"),
                delete("/spaces/41207", c -> c.spaces().delete(41207)));
    }

    private static CallRow get(String target, Consumer<XyteClient> call) {
        return CallRow.of("GET " + BASE + target, call);
    }

    private static CallRow list(String target, Consumer<XyteClient> call) {
        return get(target, call).answered(NO_ROWS);
    }

    private static CallRow post(String target, Consumer<XyteClient> call) {
        return CallRow.of("POST " + BASE + target, call);
    }

    private static CallRow delete(String target, Consumer<XyteClient> call) {
        return CallRow.of("DELETE " + BASE + target, call);
    }
}

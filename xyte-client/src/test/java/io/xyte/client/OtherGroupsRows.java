package io.xyte.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.xyte.client.model.AssetRequest;
import io.xyte.client.model.EdgeClaim;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the groups beside devices must send. */
final class OtherGroupsRows {
    private static final String BASE = "/core/v1/organization";
    private static final String ID = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final String OTHER = "7c9d4e18-52aa-4f0b-8d36-b1e0f4a97c25";
    private static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");
    private static final String SENT_TIME = "2026-11-01T00%3A00%3A00Z";

    private OtherGroupsRows() {}

    static Stream<CallRow> all() {
        return Stream.of(notes(), edges(), models(), users(), groups(), licenses(), assets())
                .flatMap(List::stream);
    }

    private static List<CallRow> notes() {
        PageQuery second = PageQuery.all().page(2).perPage(9);
        return List.of(
                list("/devices/notes?page=2&per_page=9", c -> c.notes().listOfAllDevices(second)),
                list("/devices/" + ID + "/notes", c -> c.notes().listOfDevice(ID, PageQuery.all())),
                list("/spaces/notes", c -> c.notes().listOfAllSpaces(PageQuery.all())),
                list("/spaces/7/notes?page=2&per_page=9", c -> c.notes().listOfSpace(7, second)),
                post("/devices/" + ID + "/notes", c -> c.notes().addToDevice(ID, "# hi"))
                        .sends("{\"content\":\"# hi\"}"),
                post("/spaces/7/notes", c -> c.notes().addToSpace(7, "# hi")).sends("{\"content\":\"# hi\"}"),
                delete("/devices/" + ID + "/notes/" + OTHER, c -> c.notes().deleteOfDevice(ID, OTHER)),
                delete("/spaces/7/notes/" + OTHER, c -> c.notes().deleteOfSpace(7, OTHER)));
    }

    private static List<CallRow> edges() {
        String target = "?proxy_id=p-1&device_ip=10.0.0.9";
        return List.of(
                list("/edges?page=2", c -> c.edges().list(PageQuery.all().page(2))),
                post("/edges/devices/start_claim", c -> c.edges().startClaim(EdgeClaim.of("p-1", "10.0.0.9", ID, 7)))
                        .sends("{\"proxy_id\":\"p-1\",\"device_ip\":\"10.0.0.9\",\"device_model_id\":\"" + ID
                                + "\",\"space_id\":7}"),
                post("/edges/devices/start_claim", c -> c.edges().startClaim(wholeClaim()))
                        .sends("{\"proxy_id\":\"p-1\",\"device_ip\":\"10.0.0.9\",\"device_model_id\":\"" + ID
                                + "\",\"space_id\":7,\"display_name\":\"n\",\"mac\":\"m\",\"sn\":\"s\","
                                + "\"custom_parameters\":{\"a\":\"b\"},\"custom_partner_name\":\"cp\","
                                + "\"custom_model_name\":\"cm\",\"skip_connectivity_check\":true}"),
                get("/edges/devices/get_claim_status" + target, c -> c.edges().claimStatus("p-1", "10.0.0.9")),
                post("/edges/devices/start_ping", c -> c.edges().startPing("p-1", "10.0.0.9"))
                        .sends("{\"proxy_id\":\"p-1\",\"device_ip\":\"10.0.0.9\"}"),
                get("/edges/devices/get_ping_status" + target, c -> c.edges().pingStatus("p-1", "10.0.0.9")),
                post("/edges/devices/" + ID + "/update_hostname", c -> c.edges().updateHostname(ID, "host", true))
                        .sends("{\"device_ip\":\"host\",\"skip_connectivity_check\":true}"));
    }

    private static EdgeClaim wholeClaim() {
        return EdgeClaim.of("p-1", "10.0.0.9", ID, 7)
                .displayName("n")
                .mac("m")
                .sn("s")
                .customParameters(JsonNodeFactory.instance.objectNode().put("a", "b"))
                .customPartnerName("cp")
                .customModelName("cm")
                .skipConnectivityCheck(true);
    }

    private static List<CallRow> models() {
        return List.of(
                list(
                        "/models?search=a%20b&edge_only=true&page=2&per_page=100",
                        c -> c.models()
                                .list(ModelQuery.all()
                                        .search("a b")
                                        .edgeOnly(true)
                                        .page(2)
                                        .perPage(100))),
                get("/models/" + ID, c -> c.models().get(ID)));
    }

    private static List<CallRow> users() {
        return List.of(
                list(
                        "/users?page=2&per_page=100",
                        c -> c.users().list(UserQuery.all().page(2).perPage(100))),
                get("/users/" + ID, c -> c.users().get(ID)),
                post("/users", c -> c.users().create("a@example.com", "A", List.of(ID)))
                        .sends("{\"email\":\"a@example.com\",\"name\":\"A\",\"group_ids\":[\"" + ID + "\"]}"),
                post("/users/" + ID + "/deactivate", c -> c.users().deactivate(ID)),
                post("/users/" + ID + "/resend_welcome", c -> c.users().resendWelcome(ID)));
    }

    private static List<CallRow> groups() {
        String one = "/groups/" + ID;
        String users = "{\"user_ids\":[\"" + OTHER + "\"]}";
        return List.of(
                list("/groups", c -> c.groups().list(PageQuery.all())),
                get(one, c -> c.groups().get(ID)),
                post("/groups", c -> c.groups().create("g", List.of())).sends("{\"name\":\"g\",\"user_ids\":[]}"),
                put(one, c -> c.groups().rename(ID, "g")).sends("{\"name\":\"g\"}"),
                delete(one, c -> c.groups().delete(ID)),
                post(one + "/add_users", c -> c.groups().addUsers(ID, List.of(OTHER)))
                        .sends(users),
                post(one + "/remove_users", c -> c.groups().removeUsers(ID, List.of(OTHER)))
                        .sends(users),
                post(one + "/add_external_user", c -> c.groups().addExternalUser(ID, "a@example.com"))
                        .sends("{\"email\":\"a@example.com\"}"));
    }

    private static List<CallRow> licenses() {
        LicenseQuery whole = LicenseQuery.all()
                .states(LicenseState.AVAILABLE, LicenseState.INUSE)
                .assigned(true)
                .device(ID)
                .product("p")
                .deviceModel(OTHER)
                .boundDeviceSn("SN 1")
                .warranty(false)
                .transferable(true)
                .expiresBefore(TIME)
                .expiresAfter(TIME)
                .orderShortId("o")
                .page(2)
                .perPage(100);
        return List.of(list(
                "/licenses?state=available%2Cinuse&assigned=true&device_id=" + ID + "&product_id=p&device_model_id="
                        + OTHER + "&bound_device_sn=SN%201&warranty=false&transferable=true&expires_before=" + SENT_TIME
                        + "&expires_after=" + SENT_TIME + "&order_short_id=o&page=2&per_page=100",
                c -> c.licenses().list(whole)));
    }

    private static List<CallRow> assets() {
        AssetRequest whole = AssetRequest.named("n")
                .serialNumber("s")
                .space(7)
                .purchasedAt(TIME)
                .comments("c")
                .iconName("i")
                .manufacturer("Acme")
                .deviceModel("M")
                .deviceType("T")
                .status("S")
                .label("status", ID);
        return List.of(
                list(
                        "/assets?name=n&serial_number=s&space_id=7&page=2&per_page=9",
                        c -> c.assets()
                                .list(AssetQuery.all()
                                        .name("n")
                                        .serialNumber("s")
                                        .space(7)
                                        .page(2)
                                        .perPage(9))),
                get("/assets/a-1", c -> c.assets().get("a-1")),
                post("/assets", c -> c.assets().create(AssetRequest.named("n"))).sends("{\"name\":\"n\"}"),
                put("/assets/a-1", c -> c.assets().update("a-1", whole))
                        .sends("{\"name\":\"n\",\"serial_number\":\"s\",\"space_id\":7,"
                                + "\"purchased_at\":\"2026-11-01T00:00:00Z\",\"comments\":\"c\",\"icon_name\":\"i\","
                                + "\"manufacturer\":\"Acme\",\"device_model\":\"M\",\"device_type\":\"T\","
                                + "\"status\":{\"id\":\"" + ID + "\"}}"),
                delete("/assets/a-1", c -> c.assets().delete("a-1")),
                list("/assets/labels/device_type", c -> c.assets().labels(AssetLabelCategory.DEVICE_TYPE)));
    }

    private static CallRow get(String target, Consumer<XyteClient> call) {
        return CallRow.of("GET " + BASE + target, call);
    }

    private static CallRow list(String target, Consumer<XyteClient> call) {
        return get(target, call).answered("{\"items\":[]}");
    }

    private static CallRow post(String target, Consumer<XyteClient> call) {
        return CallRow.of("POST " + BASE + target, call);
    }

    private static CallRow put(String target, Consumer<XyteClient> call) {
        return CallRow.of("PUT " + BASE + target, call);
    }

    private static CallRow delete(String target, Consumer<XyteClient> call) {
        return CallRow.of("DELETE " + BASE + target, call);
    }
}

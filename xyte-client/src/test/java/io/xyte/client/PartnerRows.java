package io.xyte.client;

import io.xyte.client.model.PartnerOrganizationRequest;
import io.xyte.client.model.TicketUpdate;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the partner's calls must send. */
final class PartnerRows {
    private static final String BASE = "/core/v1/partner";
    private static final String ID = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final PartnerHistoryQuery HISTORY = PartnerHistoryQuery.all()
            .status(DeviceStatus.OFFLINE)
            .from(Instant.parse("2026-11-01T00:00:00Z"))
            .to(Instant.parse("2026-11-02T00:00:00Z"))
            .page(2);
    private static final String SENT_HISTORY =
            "?status=offline&from=2026-11-01T00%3A00%3A00Z&to=2026-11-02T00%3A00%3A00Z&page=2";

    private PartnerRows() {}

    static Stream<CallRow> all() {
        String one = "/devices/" + ID;
        return Stream.of(
                list(
                        "/devices?model_id=m&sn=s&mac=02&page=2",
                        c -> c.partner()
                                .devices(PartnerDeviceQuery.all()
                                        .model("m")
                                        .sn("s")
                                        .mac("02")
                                        .page(2))),
                row("GET", one, c -> c.partner().device(ID)).answered("{\"data\":[{\"id\":\"" + ID + "\"}]}"),
                row("DELETE", one, c -> c.partner().deleteDevice(ID)),
                row("GET", one + "/telemetries", c -> c.partner().telemetries(ID))
                        .answered("[]"),
                row("GET", one + "/config", c -> c.partner().configuration(ID)),
                list(one + "/commands", c -> c.partner().commands(ID)),
                list(one + "/commands?status=in_progress", c -> c.partner().commands(ID, CommandStatus.IN_PROGRESS)),
                list("/devices/histories" + SENT_HISTORY, c -> c.partner().histories(HISTORY)),
                list(one + "/history" + SENT_HISTORY, c -> c.partner().history(ID, HISTORY)),
                row("POST", "/organizations", c -> c.partner().createOrganization(organization()))
                        .sends("{\"name\":\"o\",\"admin_contact_email\":\"a@example.com\",\"admin_contact_name\":\"A\","
                                + "\"finance_contact_email\":\"f@example.com\",\"finance_contact_name\":\"F\"}"),
                row("GET", "/tickets", c -> c.partner().tickets().list()).answered("[]"),
                row("GET", "/tickets/t-1", c -> c.partner().tickets().get("t-1")),
                row("PUT", "/tickets/t-1", c -> c.partner().tickets().update("t-1", new TicketUpdate("t", "d")))
                        .sends("{\"title\":\"t\",\"description\":\"d\"}"),
                row("POST", "/tickets/t-1/resolved", c -> c.partner().tickets().close("t-1")),
                row("POST", "/tickets/t-1/message", c -> c.partner().tickets().addComment("t-1", "hello"))
                        .sends("{\"message\":\"hello\"}"));
    }

    private static PartnerOrganizationRequest organization() {
        return PartnerOrganizationRequest.named("o").admin("A", "a@example.com").finance("F", "f@example.com");
    }

    private static CallRow row(String method, String target, Consumer<XyteClient> call) {
        return CallRow.of(method + " " + BASE + target, call);
    }

    private static CallRow list(String target, Consumer<XyteClient> call) {
        return row("GET", target, call).answered("{\"data\":[],\"page_info\":{\"has_next\":false}}");
    }
}

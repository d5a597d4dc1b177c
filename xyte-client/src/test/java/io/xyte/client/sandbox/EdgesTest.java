package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgesTest extends SandboxTest {

    private static final String HEARTBEAT = "5dc4ba6c-c323-4118-a4e4-504f074426f2";

    private final String proxy = id(caller.get("/edges").json().at("/items/0"));
    private final long hall = spaceId("Town Hall");

    private String claim(String host, String model, String more) {
        return "{\"proxy_id\":\"" + proxy + "\",\"device_ip\":\"" + host + "\",\"device_model_id\":\"" + model
                + "\",\"space_id\":" + hall + more + "}";
    }

    private String ping(String host) {
        return "{\"proxy_id\":\"" + proxy + "\",\"device_ip\":\"" + host + "\"}";
    }

    private Reply status(String what, String host) {
        return caller.get("/edges/devices/get_" + what + "_status?proxy_id=" + proxy + "&device_ip=" + host);
    }

    @Test
    void a_claim_is_unknown_for_a_moment_then_pending_then_a_device() {
        Reply started = caller.post(
                "/edges/devices/start_claim", claim("10.20.4.17", HEARTBEAT, ",\"display_name\":\"Rack fan\""));
        Reply early = status("claim", "10.20.4.17");
        List<String> results = new ArrayList<>();
        for (int step = 0; step < 3; step++) {
            clock.advance(Duration.ofSeconds(5));
            results.add(status("claim", "10.20.4.17").json().path("result").asText());
        }

        assertThat(started.status()).isEqualTo(204);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.error()).isEqualTo("Claim not initiated");
        assertThat(results).containsExactly("pending", "success", "success");
        assertThat(device("Rack fan").at("/space/id").asLong()).isEqualTo(hall);
        assertThat(device("Rack fan").path("sn").asText()).isNotEmpty();
    }

    @Test
    void a_host_that_does_not_answer_fails_unless_the_check_is_skipped() {
        caller.post("/edges/devices/start_claim", claim("192.0.2.7", HEARTBEAT, ""));
        caller.post("/edges/devices/start_claim", claim("192.0.2.8", HEARTBEAT, ",\"skip_connectivity_check\":true"));
        clock.advance(Duration.ofSeconds(10));

        assertThat(status("claim", "192.0.2.7").json().path("result").asText()).isEqualTo("failed");
        assertThat(status("claim", "192.0.2.8").json().path("result").asText()).isEqualTo("success");
        assertThat(caller.all("/devices")).hasSize(101);
    }

    @Test
    void a_target_is_claimed_once() {
        caller.post("/edges/devices/start_claim", claim("10.0.0.9", HEARTBEAT, ""));

        assertThat(caller.post("/edges/devices/start_claim", claim("10.0.0.9", HEARTBEAT, ""))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_model_says_which_parameters_a_claim_needs() {
        JsonNode model = caller.get("/models?edge_only=true&search=pdu").json().at("/items/0");
        String without = claim("10.0.0.9", id(model), "");
        String with = claim("10.0.0.9", id(model), ",\"custom_parameters\":{\"SNMP community\":\"public\"}");

        assertThat(model.at("/parameters/0/name").asText()).isEqualTo("SNMP community");
        assertThat(caller.post("/edges/devices/start_claim", without).status()).isEqualTo(422);
        assertThat(caller.post("/edges/devices/start_claim", with).status()).isEqualTo(204);
    }

    @Test
    void a_ping_is_pending_and_then_tells_whether_the_host_answers() {
        assertThat(caller.post("/edges/devices/start_ping", ping("10.0.0.9")).status())
                .isEqualTo(204);
        caller.post("/edges/devices/start_ping", ping("192.0.2.9"));

        assertThat(status("ping", "10.0.0.9").json().path("status").asText()).isEqualTo("pending");
        clock.advance(Duration.ofSeconds(3));
        assertThat(status("ping", "10.0.0.9").json().path("status").asText()).isEqualTo("success");
        assertThat(status("ping", "192.0.2.9").json().path("status").asText()).isEqualTo("failed");
        assertThat(status("ping", "10.0.0.10").status()).isEqualTo(422);
    }

    @Test
    void a_new_address_must_have_passed_a_ping_or_skip_the_check() {
        JsonNode pdu = device("Tel Aviv Server Room PDU");
        String path = "/edges/devices/" + id(pdu) + "/update_hostname";

        assertThat(caller.post(path, "{\"device_ip\":\"10.0.0.9\"}").status()).isEqualTo(400);
        assertThat(caller.post(path, "{\"device_ip\":\"10.0.0.9\",\"skip_connectivity_check\":true}")
                        .status())
                .isEqualTo(200);
        caller.post("/edges/devices/start_ping", ping("10.0.0.10"));
        clock.advance(Duration.ofSeconds(5));
        assertThat(caller.post(path, "{\"device_ip\":\"10.0.0.10\"}")
                        .json()
                        .path("success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void an_address_is_checked() {
        String path = "/edges/devices/" + id(device("Tel Aviv Server Room PDU")) + "/update_hostname";

        assertThat(caller.post(path, "{}").status()).isEqualTo(400);
        assertThat(caller.post(path, "{\"device_ip\":\"a b\"}").status()).isEqualTo(422);
        assertThat(caller.post(path.replace(id(device("Tel Aviv Server Room PDU")), UNKNOWN_ID), "{}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|Must provide proxy id",
                "{\"proxy_id\":\"nobody\",\"device_ip\":\"10.0.0.9\"}|400|Proxy not found",
                "{\"proxy_id\":\"PROXY\"}|422|Parameter device_ip is required",
                "{\"proxy_id\":\"PROXY\",\"device_ip\":\"10.0.0.9\",\"device_model_id\":\"x\"}|422|Invalid device_model_id"
            })
    void a_claim_that_cannot_be_is_refused(String body, int status, String error) {
        Reply reply = caller.post("/edges/devices/start_claim", body.replace("PROXY", proxy));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.error()).isEqualTo(error);
    }

    @Test
    void the_status_calls_need_both_parameters() {
        assertThat(caller.get("/edges/devices/get_claim_status").status()).isEqualTo(400);
        assertThat(caller.get("/edges/devices/get_ping_status?proxy_id=" + proxy)
                        .status())
                .isEqualTo(400);
    }
}

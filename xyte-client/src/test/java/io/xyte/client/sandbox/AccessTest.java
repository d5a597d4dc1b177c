package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.Caller.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest extends SandboxTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "canary-key-1", "Bearer demo-key", "demo-key ,", "DEMO-KEY", "demo-partner-key"})
    void a_key_that_is_not_exactly_one_of_the_organization_is_not_authorized(String key) {
        Reply reply = Caller.organization(sandbox, key).get("/info");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo("{\"error\":\"Not authorized\"}");
    }

    @Test
    void an_organization_key_does_not_open_the_partner_api() {
        assertThat(Caller.partner(sandbox, XyteSandbox.DEMO_KEY).get("/devices").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/devices/",
                "//devices",
                "/devices/..%2Finfo",
                "/devices/" + UNKNOWN_ID,
                "/devices/" + UNKNOWN_ID + "/analytics",
                "/devices/" + UNKNOWN_ID + "/commands",
                "/tickets/nothing",
                "/spaces/999999",
                "/spaces/lobby",
                "/models/" + UNKNOWN_ID,
                "/users/" + UNKNOWN_ID,
                "/groups/" + UNKNOWN_ID,
                "/assets/" + UNKNOWN_ID
            })
    void what_does_not_exist_is_not_found(String path) {
        Reply reply = caller.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEqualTo("{\"error\":\"Errors::NotFound\"}");
    }

    @Test
    void a_method_that_a_path_does_not_have_is_not_found() {
        assertThat(caller.with("PATCH", "/tickets", "{}").status()).isEqualTo(404);
        assertThat(caller.delete("/devices").status()).isEqualTo(404);
    }

    @Test
    void a_body_that_is_not_json_is_a_bad_request() {
        assertThat(caller.with("PATCH", steadyDevice(), "{\"name\":").status()).isEqualTo(400);
        assertThat(caller.with("PATCH", steadyDevice(), "[1]").status()).isEqualTo(400);
        assertThat(caller.with("PATCH", steadyDevice(), "{} {}").status()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_not_declared_to_be_json_is_a_bad_request() {
        Reply reply = Caller.send(caller.request(steadyDevice())
                .header("Content-Type", "text/plain")
                .method("PATCH", BodyPublishers.ofString("{\"name\":\"x\"}")));

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void a_field_that_is_not_documented_is_refused() {
        Reply reply = caller.with("PATCH", steadyDevice(), "{\"name\":\"x\",\"colour\":\"red\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.error()).contains("colour");
    }

    @Test
    void the_body_of_a_read_and_unknown_query_parameters_are_ignored() {
        assertThat(caller.with("GET", "/info?colour=red", "{\"device_id\":").status())
                .isEqualTo(200);
    }

    @Test
    void tenants_do_not_see_each_other() {
        String theirs = id(second.get("/devices").json().at("/items/0"));
        String theirTicket = id(second.get("/tickets").json().get(0));
        long theirSpace = second.get("/spaces").json().at("/items/1/id").asLong();

        List<Integer> answers = new ArrayList<>();
        answers.add(caller.get("/devices/" + theirs).status());
        answers.add(caller.delete("/devices/" + theirs).status());
        answers.add(caller.post("/devices/" + theirs + "/commands", "{\"command\":\"reboot\"}")
                .status());
        answers.add(caller.get("/tickets/" + theirTicket).status());
        answers.add(caller.delete("/spaces/" + theirSpace).status());
        assertThat(answers).containsOnly(404);
        assertThat(caller.post(steadyDevice() + "/move", "{\"space_id\":" + theirSpace + "}")
                        .status())
                .isEqualTo(422);
        assertThat(second.get("/devices/" + theirs).status()).isEqualTo(200);
    }

    @Test
    void no_id_of_one_tenant_appears_in_the_other() {
        List<String> lists = List.of("/devices", "/spaces", "/users", "/groups", "/licenses", "/assets", "/edges");
        for (String list : lists) {
            List<String> ours = caller.all(list).stream().map(SandboxTest::id).toList();
            List<String> theirs = second.all(list).stream().map(SandboxTest::id).toList();

            assertThat(ours).as(list).isNotEmpty().doesNotContainAnyElementsOf(theirs);
        }
    }

    @Test
    void requests_are_kept_without_their_keys() {
        caller.get("/info?page=1");
        Caller.organization(sandbox, "canary-key-1").post("/spaces", "{\"name\":\"x\"}");

        assertThat(sandbox.requests())
                .containsExactly(
                        new RecordedRequest("GET", "/core/v1/organization/info", "page=1", "Northwind Demo", ""),
                        new RecordedRequest(
                                "POST", "/core/v1/organization/spaces", null, "unknown", "{\"name\":\"x\"}"));
        sandbox.clearRequests();
        assertThat(sandbox.requests()).isEmpty();
    }
}

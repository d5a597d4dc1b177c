package io.xyte.mcp.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.ApiKey;
import io.xyte.client.DeviceQuery;
import io.xyte.client.XyteClient;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@link EmbedClient} as a process, and a simulated organization outside of it. */
class EmbedClientIT {
    private static final String COMMANDS = "/core/v1/organization/devices";

    private final XyteSandbox xyte = XyteSandbox.start();

    @AfterEach
    void stop() {
        xyte.close();
    }

    @Test
    void without_a_key_it_shows_a_simulated_organization() {
        Program.Ended ended = Program.run(Map.of(), Checkout.example(EmbedClient.class));

        assertThat(ended.output().lines()).isNotEmpty().allMatch(line -> line.matches(".+: .+"));
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void with_a_key_it_shows_that_organization_from_all_its_pages() {
        assertThat(run()).contains("London");
        assertThat(xyte.requests().stream().filter(request -> request.path().endsWith("/devices")))
                .hasSizeGreaterThan(3);
    }

    @Test
    void a_command_that_is_taken_is_queued() {
        assertThat(run(device())).startsWith("queued as ");
    }

    @Test
    void a_device_that_is_not_there_is_refused_and_nothing_has_changed() {
        assertThat(run("0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10")).isEqualTo("refused, nothing has changed: NOT_FOUND\n");
    }

    @Test
    void a_command_whose_answer_is_lost_may_have_happened_and_was_sent_once() {
        String device = device();
        xyte.clearRequests();
        xyte.faults().next(5, "POST", COMMANDS, Fault.status(502));

        assertThat(run(device)).startsWith("may have happened").endsWith(": SERVER_ERROR\n");
        assertThat(xyte.requests()).hasSize(1);
    }

    private String device() {
        XyteClient client = XyteClient.builder()
                .key(ApiKey.of(XyteSandbox.DEMO_KEY))
                .baseUrl(xyte.baseUri())
                .build();
        return String.valueOf(
                client.devices().list(DeviceQuery.all()).items().get(0).id());
    }

    private String run(String... arguments) {
        Map<String, String> environment = Map.of(
                "XYTE_API_KEY",
                XyteSandbox.DEMO_KEY,
                "XYTE_BASE_URL",
                xyte.baseUri().toString());
        return Program.run(environment, Checkout.example(EmbedClient.class, arguments))
                .output();
    }
}

package io.xyte.mcp.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.ApiKey;
import io.xyte.client.XyteClient;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.doctor.Finding.Mark;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says of the API, the clock and the key. */
class UpstreamChecksTest {
    private static final String NOON = "Mon, 23 Nov 2026 12:00:00 GMT";

    private final XyteSandbox xyte = XyteSandbox.start();

    @AfterEach
    void stop() {
        xyte.close();
    }

    private Finding key(String key) {
        return UpstreamChecks.key(
                XyteClient.builder().baseUrl(xyte.baseUri()).key(ApiKey.of(key)).build());
    }

    @Test
    void a_key_is_known_or_not() {
        assertThat(key(XyteSandbox.DEMO_KEY).mark()).isEqualTo(Mark.OK);
        Finding wrong = key("canary-key-1");
        assertThat(wrong.mark()).isEqualTo(Mark.FAIL);
        assertThat(wrong.line())
                .startsWith("FAIL  key: ")
                .contains("copy it again")
                .doesNotContain("canary");
    }

    @Test
    void a_key_that_may_not_read_its_organization_is_known() {
        xyte.faults().next(1, Fault.status(403));

        assertThat(key(XyteSandbox.DEMO_KEY).mark()).isEqualTo(Mark.WARN);
    }

    @Test
    void an_api_that_answers_is_reached_whatever_it_says() {
        assertThat(UpstreamChecks.reach(xyte.baseUri(), Clock.systemUTC()))
                .first()
                .extracting(Finding::mark)
                .isEqualTo(Mark.OK);
    }

    @Test
    void an_api_that_does_not_answer_is_said_with_what_to_do() {
        assertThat(UpstreamChecks.reach(URI.create("http://127.0.0.1:9"), Clock.systemUTC()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.mark()).isEqualTo(Mark.FAIL);
                    assertThat(finding.words()).contains("firewall");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00:30Z, OK, agrees",
        "2026-11-23T11:59:10Z, OK, agrees",
        "2026-11-23T12:05:00Z, FAIL, 300 s ahead of",
        "2026-11-23T11:50:00Z, FAIL, 600 s behind",
    })
    void a_clock_that_is_wrong_is_said(Instant here, Mark mark, String words) {
        Finding finding = UpstreamChecks.clock(Optional.of(NOON), here);

        assertThat(finding.mark()).isEqualTo(mark);
        assertThat(finding.words()).contains(words);
    }

    @Test
    void a_clock_without_another_is_not_judged() {
        assertThat(UpstreamChecks.clock(Optional.empty(), Instant.EPOCH).mark()).isEqualTo(Mark.WARN);
        assertThat(UpstreamChecks.clock(Optional.of("noon"), Instant.EPOCH).mark())
                .isEqualTo(Mark.WARN);
    }

    @Test
    void a_java_with_little_memory_is_warned_of() {
        assertThat(JavaCheck.look(17, 64, 256).words()).contains("-Xmx256m");
        assertThat(JavaCheck.look(25, 512, 256)).isEqualTo(Finding.ok("Java", "25, heap up to 512 MiB"));
        assertThat(JavaCheck.look(17, 512, 256).words()).contains("21 and later");
    }
}

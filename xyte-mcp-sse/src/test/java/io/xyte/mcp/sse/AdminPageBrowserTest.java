package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.browser.Chromium;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The operator's page in a real browser. Pictures of it are in {@code target/pictures}. */
class AdminPageBrowserTest {
    private static final String TOKEN = "canary-operator-token";
    private static final Path PICTURES = Path.of("target", "pictures");

    private static TestServer server() {
        ObservationSettings observation =
                new ObservationSettings(AuditSettings.OFF, UsageSettings.DEFAULT, Optional.of(AdminToken.of(TOKEN)));
        return TestServer.with().observation(observation).start();
    }

    private static void useOnSevenDays(TestServer server) {
        server.clock().advance(Duration.ofDays(-6));
        for (int day = 0; day < 7; day++) {
            for (McpHttp client : new McpHttp[] {server.client(), server.otherClient()}) {
                String session = client.openSession();
                for (int i = 0; i < 3 + day; i++) {
                    client.postIn(session, McpHttp.call(i, "echo", "{}"));
                }
                client.postIn(session, McpHttp.call(90, "failing", "{}"));
                client.postIn(session, McpHttp.call(91, "big", "{\"characters\":50000}"));
                client.postIn(session, McpHttp.call(92, "change", "{}"));
            }
            server.clock().advance(Duration.ofDays(day < 6 ? 1 : 0));
        }
    }

    @Test
    void it_is_signed_in_to_and_read_on_a_desk_at_night_and_on_a_phone() throws Exception {
        Optional<Path> program = Chromium.installed();
        assumeThat(program).as("Chromium is installed on this machine").isPresent();
        Files.createDirectories(PICTURES);
        // not one that the test takes away: the browser may still write there while it ends
        Path profile =
                Files.createTempDirectory(PICTURES.getParent(), "chromium").toAbsolutePath();
        try (TestServer server = server();
                Chromium browser = new Chromium(program.get(), profile)) {
            useOnSevenDays(server);
            browser.show(1200, 900, "light");
            browser.open(URI.create(server.address() + "/admin/usage"));
            Files.write(PICTURES.resolve("sign-in.png"), browser.picture());
            browser.leave("document.getElementById('token').value='" + TOKEN + "';"
                    + "document.querySelector('form').submit()");

            assertThat(browser.run("document.querySelectorAll('section svg.chart').length")
                            .intValue())
                    .isEqualTo(7);
            assertThat(browser.run("document.querySelectorAll('section table').length")
                            .intValue())
                    .isEqualTo(7);
            assertThat(browser.run("document.body.innerText").textValue())
                    .contains("Top tools", "echo", "upstream")
                    .doesNotContain(TOKEN);
            assertThat(browser.run("document.cookie").textValue()).isEmpty();
            for (int[] size : new int[][] {{1200, 900}, {390, 844}}) {
                for (String scheme : new String[] {"light", "dark"}) {
                    browser.show(size[0], size[1], scheme);
                    Files.write(PICTURES.resolve("usage-" + size[0] + "-" + scheme + ".png"), browser.picture());
                    assertThat(browser.run("document.documentElement.scrollWidth")
                                    .intValue())
                            .isLessThanOrEqualTo(size[0]);
                }
            }
            browser.leave("document.querySelector('nav form').submit()");
            assertThat(browser.run("document.body.innerText").textValue()).contains("Operator's token");
            // the browser tells of each answer that is an error, and the form comes with one
            assertThat(browser.complaints()).allMatch(text -> text.contains("401"));
        }
    }
}

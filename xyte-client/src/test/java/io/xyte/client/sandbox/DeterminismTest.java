package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private static final List<String> LISTS = List.of(
            "/info",
            "/devices",
            "/devices/histories",
            "/incidents?from=0",
            "/tickets",
            "/spaces",
            "/devices/notes",
            "/spaces/notes",
            "/edges",
            "/models",
            "/users",
            "/groups",
            "/licenses",
            "/assets",
            "/assets/labels/status");

    @Test
    void the_same_seed_and_clock_give_the_same_bytes() {
        try (XyteSandbox one = sandbox(5);
                XyteSandbox other = sandbox(5)) {
            assertThat(everythingOf(one)).isEqualTo(everythingOf(other));
        }
    }

    @Test
    void the_same_writes_give_the_same_ids() {
        try (XyteSandbox one = sandbox(5);
                XyteSandbox other = sandbox(5)) {
            assertThat(write(one)).isEqualTo(write(other));
        }
    }

    @Test
    void another_seed_gives_other_answers() {
        try (XyteSandbox one = sandbox(5);
                XyteSandbox other = sandbox(6)) {
            assertThat(Caller.organization(one, XyteSandbox.DEMO_KEY)
                            .get("/devices")
                            .text())
                    .isNotEqualTo(Caller.organization(other, XyteSandbox.DEMO_KEY)
                            .get("/devices")
                            .text());
        }
    }

    private static XyteSandbox sandbox(long seed) {
        return XyteSandbox.builder().clock(new MutableClock()).seed(seed).start();
    }

    private static List<String> everythingOf(XyteSandbox sandbox) {
        Caller caller = Caller.organization(sandbox, XyteSandbox.DEMO_KEY);
        return LISTS.stream().map(list -> caller.get(list).text()).toList();
    }

    private static List<String> write(XyteSandbox sandbox) {
        Caller caller = Caller.organization(sandbox, XyteSandbox.DEMO_KEY);
        String device = caller.get("/devices").json().at("/items/0/id").asText();
        return List.of(
                caller.post("/spaces", "{\"name\":\"New\"}").text(),
                caller.post("/devices/" + device + "/notes", "{\"content\":\"New\"}")
                        .text(),
                caller.post("/devices/" + device + "/commands", "{\"command\":\"reboot\"}")
                        .text());
    }
}

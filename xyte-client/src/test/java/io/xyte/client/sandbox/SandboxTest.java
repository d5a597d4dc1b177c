package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;

/** A sandbox for each test, its clock standing still. */
abstract class SandboxTest {

    static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

    final MutableClock clock = new MutableClock();
    final XyteSandbox sandbox = XyteSandbox.builder().clock(clock).devices(100).start();
    final Caller caller = Caller.organization(sandbox, XyteSandbox.DEMO_KEY);
    final Caller second = Caller.organization(sandbox, XyteSandbox.DEMO_KEY_2);
    final Caller partner = Caller.partner(sandbox, XyteSandbox.DEMO_PARTNER_KEY);

    @AfterEach
    void closeSandbox() {
        sandbox.close();
    }

    JsonNode device(String name) {
        return caller.all("/devices").stream()
                .filter(device -> device.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The path of a device that always works. */
    String steadyDevice() {
        return "/devices/" + device("Board Room Display").path("id").asText();
    }

    /** The path of a device that is down. */
    String downDevice() {
        return "/devices/" + device("Room 4.12 Touch Panel").path("id").asText();
    }

    long spaceId(String name) {
        return caller.get("/spaces?name=" + name.replace(" ", "%20"))
                .json()
                .at("/items/0/id")
                .asLong();
    }

    static String id(JsonNode row) {
        return row.path("id").asText();
    }
}

package io.xyte.mcp.sse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A client that reads and writes, one call after another, and looks whether what it is answered is its own. */
final class SoakClient {
    private static final Duration PAUSE = Duration.ofMillis(400);

    /**
     * Whose answers it must get.
     *
     * @param devices ids of all devices of its organization
     */
    record Own(String organization, List<String> devices) {}

    private final String name;
    private final SoakWire wire;
    private final Own own;
    private final SoakTally.Family tally;
    private final List<String> written = new ArrayList<>();
    private int lastId;

    SoakClient(String name, SoakWire wire, Own own, SoakTally.Family tally) {
        this.name = name;
        this.wire = wire;
        this.own = own;
        this.tally = tally;
        tally.client();
    }

    /** Calls until it is told that it is enough. */
    void callUntil(BooleanSupplier enough) {
        long lastNanos = System.nanoTime();
        while (!enough.getAsBoolean()) {
            try {
                next();
                tally.answered(System.nanoTime() - lastNanos);
                lastNanos = System.nanoTime();
            } catch (Unanswered e) {
                failed(e.getMessage());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        tally.reconnected(wire.reconnects());
    }

    /** Whether a call is answered now. */
    boolean isAnswered() {
        try {
            next();
            return true;
        } catch (Unanswered e) {
            failed(e.getMessage());
            return false;
        }
    }

    private void failed(String kind) {
        tally.failed(kind);
        boolean sessionIsGone = wire instanceof SoakWire.InSession && kind.startsWith("HTTP 404");
        if (kind.equals(Unanswered.LOST) || sessionIsGone) {
            tally.wrong(name + ", request " + lastId + ": " + kind);
        }
    }

    private void next() throws Unanswered {
        lastId++;
        switch (lastId % 3) {
            case 0 -> look(ask("xyte_get_organization", "{}").at("/id").asText(), Set.of(own.organization));
            case 1 -> {
                JsonNode devices = ask("xyte_list_devices", "{\"limit\":2}").path("devices");
                devices.forEach(device -> look(device.path("id").asText(), own.devices));
            }
            default -> write();
        }
    }

    private void write() throws Unanswered {
        String text = name + " note " + lastId;
        String answer = ask("xyte_add_note", "{\"device_id\":\"" + own.devices.get(0) + "\",\"text\":\"" + text + "\"}")
                .toString();
        if (!answer.contains("Written")) {
            tally.wrong(name + " was answered: " + answer);
        }
        written.add(text);
    }

    /** What a tool answers in words. */
    private JsonNode ask(String tool, String arguments) throws Unanswered {
        JsonNode answer = wire.call(lastId, tool, arguments);
        if (answer.path("id").intValue() != lastId) {
            tally.wrong(name + " asked " + lastId + " and was answered: " + answer);
        }
        if (answer.has("error")) {
            throw new Unanswered("JSON-RPC " + answer.at("/error/code").asText());
        }
        String text = answer.at("/result/content/0/text").asText();
        if (answer.at("/result/isError").booleanValue()) {
            throw new Unanswered("tool error: " + text.substring(0, Math.min(text.length(), 60)));
        }
        return McpHttp.json(text);
    }

    private void look(String id, Iterable<String> ours) {
        for (String one : ours) {
            if (one.equals(id)) {
                return;
            }
        }
        tally.wrong(name + " was answered of another: " + id);
    }

    /** The notes of which it was told that they were written. */
    List<String> written() {
        return written;
    }

    void close() {
        wire.close();
    }
}

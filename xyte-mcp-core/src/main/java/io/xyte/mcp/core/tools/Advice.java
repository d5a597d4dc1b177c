package io.xyte.mcp.core.tools;

import io.xyte.client.model.Device;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to do next, by rule. It names no tool that the caller does not see, and quotes nothing by outsiders. */
final class Advice {
    private static final int CONSPICUOUS = 2;

    private final Access access;
    private final Set<String> steps = new LinkedHashSet<>();

    Advice(Access access) {
        this.access = access;
    }

    static String summary(List<Device> devices, int troubled, int incidents) {
        if (devices.isEmpty()) {
            return "There is no device here.";
        }
        if (troubled == 0) {
            return "All is well: " + devices.size() + " devices, no active incident.";
        }
        int offline = FleetCounts.count(devices, Condition.OFFLINE);
        int error = FleetCounts.count(devices, Condition.ERROR);
        int warning = FleetCounts.count(devices, Condition.WARNING);
        return troubled + " of " + devices.size() + " devices in trouble: " + offline + " offline, " + error
                + " in error, " + warning + " with warnings; " + incidents + " active incidents.";
    }

    List<String> next(List<Diagnosis.Problem> problems, List<Device> around, List<Related.TicketLine> tickets) {
        if (problems.isEmpty()) {
            return List.of("Nothing needs to be done.");
        }
        int offline = FleetCounts.count(around, Condition.OFFLINE);
        if (offline >= CONSPICUOUS && offline * 2 >= around.size()) {
            steps.add("Most devices here are offline: look at power and network of the place first.");
        }
        problems.forEach(this::step);
        steps.add(
                tickets.isEmpty()
                        ? "There is no open ticket: if this does not help, ask the user to open one with the vendor."
                        : "Read the open tickets before anything is tried again"
                                + tool(" (", "xyte_get_ticket", Toolset.TICKETS, Effect.READS, ")") + ".");
        return List.copyOf(steps);
    }

    private void step(Diagnosis.Problem problem) {
        boolean rebooted = problem.tried() != null
                && problem.tried().stream().anyMatch(command -> Match.same(command.name(), "reboot"));
        switch (String.valueOf(problem.status())) {
            case "offline", "disconnected", "never_seen" ->
                steps.add("Offline: a command reaches it only when it is back."
                        + " Have somebody check its power and network cable.");
            case "error", "warning" ->
                steps.add(
                        rebooted
                                ? "A reboot was tried lately and the trouble is there: look at the incidents' words, and involve the vendor."
                                : "A reboot often ends errors and warnings; nobody tried it lately. Ask the user"
                                        + tool(
                                                ", then send it with ",
                                                "xyte_send_command",
                                                Toolset.COMMANDS,
                                                Effect.WRITES,
                                                "")
                                        + ".");
            default ->
                steps.add("It works, yet incidents are active: ask the people there, and once all is well close them"
                        + tool(" with ", "xyte_close_incidents", Toolset.INCIDENTS, Effect.WRITES, "") + ".");
        }
    }

    private String tool(String before, String name, Toolset toolset, Effect effect, String after) {
        return access.permits(name, toolset, effect) ? before + name + after : "";
    }
}

package io.xyte.mcp.core.tools;

import io.xyte.client.DeviceQuery;
import io.xyte.client.model.Device;
import io.xyte.client.model.Space;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DiagnoseTool implements Tool<DiagnoseTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_diagnose",
            Toolset.DEVICES,
            Effect.READS,
            "Diagnose",
            "Tells in one answer what is wrong with a device or in a room, floor or site: since when, with which incidents"
                    + " and open tickets, what was tried, what else is there, and what to do next. Use it first for any"
                    + " trouble.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument("Id of a device, or id, name or path of a space, e.g. Room 4.12")
            String target) {}

    record Answer(
            Subject subject,
            String summary,
            List<Diagnosis.Problem> problems,
            List<Related.TicketLine> openTickets,
            int incidentsOfLast30Days,
            List<String> wellHere,
            List<Related.NoteLine> notes,
            List<String> next,
            @Nullable String hint) {}

    record Subject(
            String type,
            @Nullable String id,
            @Nullable String name,
            @Nullable Long spaceId,
            @Nullable String spacePath) {

        static Subject of(Device device) {
            return new Subject(
                    "device", device.id(), device.name(), DeviceParts.spaceId(device), DeviceParts.spacePath(device));
        }

        static Subject of(Space space) {
            return new Subject("space", String.valueOf(space.id()), space.name(), space.id(), space.fullPath());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Answer call(Arguments arguments, CallContext context) {
        Budget budget = Budget.of(context);
        String target = arguments.target();
        if (Form.UUID.fits(target)) {
            return ofDevice(context.client().devices().get(target), context, budget);
        }
        Space space = new SpaceFinder(context, budget).find(target);
        List<Device> devices = SpaceDevices.of(space, context, budget);
        return new Diagnosis(context, budget).of(Subject.of(space), devices, devices);
    }

    private static Answer ofDevice(Device device, CallContext context, Budget budget) {
        Long space = DeviceParts.spaceId(device);
        List<Device> around = space == null
                ? List.of(device)
                : budget.rows(
                        "devices of the space",
                        1,
                        page -> context.client()
                                .devices()
                                .list(DeviceQuery.all()
                                        .inSpace(space)
                                        .perPage(100)
                                        .page(page)));
        return new Diagnosis(context, budget).of(Subject.of(device), List.of(device), around);
    }
}

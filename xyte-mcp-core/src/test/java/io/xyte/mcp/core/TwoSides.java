package io.xyte.mcp.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.DeviceQuery;
import io.xyte.client.IncidentQuery;
import io.xyte.client.SpaceFence;
import io.xyte.client.SpaceQuery;
import io.xyte.client.XyteClient;
import io.xyte.client.model.Device;
import io.xyte.client.model.DeviceUpdate;
import io.xyte.client.model.Incident;
import io.xyte.client.model.Space;
import io.xyte.client.model.SpaceRequest;
import io.xyte.client.model.Ticket;
import io.xyte.client.model.TicketUpdate;
import io.xyte.client.operation.Effect;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Parameter;
import io.xyte.mcp.core.catalog.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An organization with a fence through it: one site is inside, all that the examples name is outside. */
final class TwoSides {
    private static final Pattern SPACE_ID =
            Pattern.compile("\"(?:id|space_id|parent_id|notable_id|to_space_id)\":\"?(\\d{3,})\\b");

    private final Organization organization;
    private final Space site;
    private final Set<String> outsideTexts = new HashSet<>();
    private final Set<String> outsideSpaces;
    private final Map<String, String> inside = new HashMap<>();
    private final Map<String, String> outside = new HashMap<>();

    TwoSides(Organization organization, Examples examples) {
        this.organization = organization;
        XyteClient client = organization.context().client();
        List<Space> spaces = client.spaces().stream(SpaceQuery.all()).toList();
        List<Device> devices =
                client.devices().stream(DeviceQuery.all().perPage(100)).toList();
        Device named = client.devices().get(example(examples, "xyte_get_device", "device_id"));
        Ticket ticket = client.tickets().get(example(examples, "xyte_get_ticket", "ticket_id"));
        List<Incident> incidents =
                client.incidents().stream(IncidentQuery.all()).toList();
        Space room = spaces.stream()
                .filter(space -> "Room 4.12".equals(space.name()))
                .findFirst()
                .orElseThrow();
        Incident incident = incidents.stream()
                .filter(one -> String.valueOf(one.id())
                        .equals(examples.of("xyte_close_incidents")
                                .at("/incident_ids/0")
                                .asText()))
                .findFirst()
                .orElseThrow();
        Device ofTicket = client.devices().get(String.valueOf(ticket.deviceId()));
        List<String> taken =
                List.of(path(named), path(ofTicket), room.fullPath() + "/", incident.spaceTreePathName() + "/");
        site = spaces.stream()
                .filter(space -> "site".equals(space.spaceType())
                        && taken.stream().noneMatch(path -> path.startsWith(space.fullPath() + "/")))
                .findFirst()
                .orElseThrow();
        outside.put("device_id", String.valueOf(named.id()));
        outside.put("with_device_ids", String.valueOf(ofTicket.id()));
        outside.put("shadow_device_id", String.valueOf(ofTicket.id()));
        outside.put("ticket_id", String.valueOf(ticket.id()));
        outside.put("incident_id", String.valueOf(incident.id()));
        outside.put("space_id", String.valueOf(room.id()));
        outside.put("parent_id", String.valueOf(room.id()));
        plantCanaries(client, room);
        outsideSpaces = spaces.stream()
                .filter(space -> !isInside(space.fullPath() + "/"))
                .map(space -> String.valueOf(space.id()))
                .collect(Collectors.toSet());
        devices.stream().filter(device -> !isInside(path(device))).forEach(device -> outsideTexts.add(device.id()));
        incidents.stream()
                .filter(one -> !isInside(one.spaceTreePathName() + "/"))
                .forEach(one -> outsideTexts.add(one.id()));
        spaces.stream()
                .filter(space -> "site".equals(space.spaceType()) && !space.equals(site))
                .forEach(space -> outsideTexts.add(space.name() + "/"));
        insideIds(client, spaces, devices);
    }

    private static String example(Examples examples, String tool, String argument) {
        return examples.of(tool).get(argument).asText();
    }

    private static String path(Device device) {
        return device.space() == null ? "" : device.space().fullPath() + "/";
    }

    private boolean isInside(String path) {
        return path.startsWith(site.fullPath() + "/");
    }

    private void plantCanaries(XyteClient client, Space room) {
        client.devices().update(outside.get("device_id"), DeviceUpdate.none().name("canary-device"));
        client.tickets().update(outside.get("ticket_id"), new TicketUpdate("canary-ticket", "canary-text"));
        client.notes().addToDevice(outside.get("device_id"), "canary-note");
        client.notes().addToSpace(room.id(), "canary-note");
        client.spaces().create(SpaceRequest.named("canary-space").under(room.id()));
        outsideTexts.add("canary");
    }

    private void insideIds(XyteClient client, List<Space> spaces, List<Device> devices) {
        List<String> within = devices.stream()
                .filter(device -> isInside(path(device)))
                .map(device -> String.valueOf(device.id()))
                .toList();
        Set<String> tickets = new HashSet<>();
        client.tickets().listOpen().forEach(ticket -> {
            if (within.contains(ticket.deviceId())) {
                tickets.add(ticket.id());
            } else {
                outsideTexts.add(ticket.id());
            }
        });
        String room = spaces.stream()
                .filter(space -> String.valueOf(space.fullPath()).startsWith(site.fullPath() + "/"))
                .map(space -> String.valueOf(space.id()))
                .findFirst()
                .orElseThrow();
        inside.put("device_id", within.get(0));
        inside.put("with_device_ids", within.get(1));
        inside.put("shadow_device_id", within.get(1));
        inside.put("ticket_id", tickets.iterator().next());
        inside.put("space_id", room);
        inside.put("parent_id", room);
    }

    Access access() {
        return new Access(
                false,
                Access.FULL.toolsets(),
                null,
                Set.of(),
                SpaceFence.around(Set.of(), Set.of(String.valueOf(site.fullPath()))));
    }

    Map<String, String> inside() {
        return inside;
    }

    Map<String, String> outside() {
        return outside;
    }

    /** The arguments of the operation's example, with ids of one side. */
    ObjectNode arguments(Operation operation, Map<String, String> ids) {
        JsonNode description = organization.answer("xyte_api_describe_operation", "{'key':'" + operation.key() + "'}");
        ObjectNode arguments = description.get("example").deepCopy();
        for (String part : List.of("path", "query", "body")) {
            if (arguments.get(part) instanceof ObjectNode object) {
                ids.forEach((name, id) -> replace(object, name, id));
            }
        }
        operation.body().stream()
                .map(Parameter::name)
                .filter(name -> operation.fence().ids().containsKey(name) && ids.containsKey(name))
                .filter(name -> !arguments.path("body").has(name))
                .forEach(name -> arguments.withObject("body").put(name, Long.parseLong(ids.get(name))));
        return operation.effect() == Effect.DESTROYS ? arguments.put("confirm", operation.key()) : arguments;
    }

    private static void replace(ObjectNode object, String name, String id) {
        JsonNode old = object.path(name);
        if (old.isArray()) {
            object.putArray(name).add(id);
        } else if (old.isNumber()) {
            object.put(name, Long.parseLong(id));
        } else if (!old.isMissingNode()) {
            object.put(name, id);
        }
    }

    /** What an answer tells of the other side, beside what the caller said itself. */
    List<String> leaks(String answer, String sent) {
        List<String> leaks = new ArrayList<>();
        outsideTexts.stream()
                .filter(text -> answer.contains(text) && !sent.contains(text))
                .forEach(leaks::add);
        Matcher id = SPACE_ID.matcher(answer);
        while (id.find()) {
            if (outsideSpaces.contains(id.group(1)) && !sent.contains(id.group(1))) {
                leaks.add(id.group());
            }
        }
        return leaks;
    }
}

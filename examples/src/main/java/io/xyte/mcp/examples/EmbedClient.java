package io.xyte.mcp.examples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.xyte.client.DeviceQuery;
import io.xyte.client.XyteClient;
import io.xyte.client.XyteException;
import io.xyte.client.model.CommandRequest;
import io.xyte.client.model.Device;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The client alone: which devices are offline, space by space, and a command whose outcome is told truthfully. */
final class EmbedClient {
    private EmbedClient() {}

    /** Lists offline devices; with the id of a device as argument it reboots that one instead. */
    public static void main(String[] arguments) {
        XyteClient xyte = ExampleOrganization.client(System.getenv());
        if (arguments.length == 1) {
            System.out.println(reboot(xyte, arguments[0]));
        } else {
            offlineBySpace(xyte)
                    .forEach((space, devices) -> System.out.println(space + ": " + String.join(", ", devices)));
        }
    }

    /** Names of offline devices by the path of their space. The stream asks for the next page when it gets there. */
    static SortedMap<String, List<String>> offlineBySpace(XyteClient xyte) {
        try (Stream<Device> devices = xyte.devices().stream(DeviceQuery.all().perPage(100))) {
            return devices.filter(device -> "offline".equals(device.status()))
                    .collect(groupingBy(EmbedClient::space, TreeMap::new, mapping(EmbedClient::name, toList())));
        }
    }

    /** What becomes of a reboot. A write is sent once, so the three ways to fail are three different truths. */
    static String reboot(XyteClient xyte, String deviceId) {
        try {
            return "queued as "
                    + xyte.commands()
                            .send(deviceId, CommandRequest.of("reboot"))
                            .id();
        } catch (XyteException.Refused refused) {
            return "refused, nothing has changed: " + refused.reason();
        } catch (XyteException.NotSent notSent) {
            return "not sent, nothing has changed: " + notSent.kind();
        } catch (XyteException.Unclear unclear) {
            return "may have happened, look at the device's commands before you repeat it: " + unclear.kind();
        }
    }

    private static String space(Device device) {
        return device.space() == null
                ? "nowhere"
                : Objects.requireNonNullElse(device.space().fullPath(), "nowhere");
    }

    private static String name(Device device) {
        return Objects.requireNonNullElse(device.name(), "without a name");
    }
}

package io.xyte.mcp.core.tools;

import io.xyte.client.DeviceQuery;
import io.xyte.client.IncidentQuery;
import io.xyte.client.IncidentStatus;
import io.xyte.client.SpaceQuery;
import io.xyte.client.XyteClient;
import io.xyte.client.model.Device;
import io.xyte.client.model.Incident;
import io.xyte.client.model.Space;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.threads.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The devices and incidents of a question.
 *
 * @param active incidents that are open, however old
 * @param recent incidents opened in twice the days of the trend, closed ones too
 * @param sites paths of the sites, longest first
 * @param hint what was not read; absent if all was
 */
record Fleet(
        List<Device> devices,
        List<Incident> active,
        List<Incident> recent,
        List<String> sites,
        @Nullable String hint) {
    private static final int DEVICE_PAGES = 20;
    private static final int INCIDENT_PAGES = 5;
    private static final String SITE = "site";

    static Fleet read(FleetHealthTool.Arguments wanted, int days, CallContext context) {
        Budget budget = Budget.of(context);
        XyteClient client = context.client();
        Instant now = context.clock().instant();
        IncidentQuery incidents = IncidentQuery.all().to(now).perPage(500);
        IncidentQuery active = incidents.status(IncidentStatus.ACTIVE).from(Instant.EPOCH);
        IncidentQuery recent = incidents.from(now.minus(Duration.ofDays(2L * days)));
        AtOnce reads = new AtOnce();
        Supplier<List<Incident>> open = reads.add(() -> budget.rows(
                "active incidents", INCIDENT_PAGES, page -> client.incidents().list(active.page(page))));
        Supplier<List<Space>> sites = reads.add(() -> budget.rows(
                "sites",
                2,
                page -> client.spaces()
                        .list(SpaceQuery.all().type(SITE).perPage(100).page(page))));
        Supplier<List<Incident>> latest = reads.add(() -> budget.rows(
                "incidents of the trend",
                INCIDENT_PAGES,
                page -> client.incidents().list(recent.page(page))));
        Supplier<List<Device>> devices = reads.add(() -> budget.rows(
                "devices",
                DEVICE_PAGES,
                page -> client.devices().list(DeviceQuery.all().perPage(100).page(page))));
        reads.run();
        return new Fleet(devices.get(), open.get(), latest.get(), paths(sites.get()), budget.hint()).narrowedTo(wanted);
    }

    private static List<String> paths(List<Space> sites) {
        return sites.stream()
                .filter(space -> Match.same(space.spaceType(), SITE))
                .flatMap(space -> Optional.ofNullable(space.fullPath()).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Fleet narrowedTo(FleetHealthTool.Arguments wanted) {
        Predicate<Incident> about = incident -> Match.part(incident.spaceTreePathName(), wanted.spacePath())
                && Match.part(incident.deviceModel(), wanted.model());
        return new Fleet(
                devices.stream()
                        .filter(device -> Match.part(DeviceParts.spacePath(device), wanted.spacePath())
                                && Match.part(DeviceParts.modelName(device), wanted.model()))
                        .toList(),
                active.stream()
                        .filter(about.and(incident -> Match.same(incident.status(), "active")))
                        .toList(),
                recent.stream().filter(about).toList(),
                sites,
                hint);
    }

    /** The site of a path; where no site is known, what stands below the root. */
    String site(String path) {
        return sites.stream()
                .filter(site -> path.equals(site) || path.startsWith(site + "/"))
                .findFirst()
                .map(site -> site.substring(site.lastIndexOf('/') + 1))
                .orElseGet(() -> belowRoot(path));
    }

    private static String belowRoot(String path) {
        String[] names = path.split("/", 3);
        return names.length > 1 ? names[1] : path;
    }
}

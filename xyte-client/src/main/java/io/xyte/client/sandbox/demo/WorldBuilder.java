package io.xyte.client.sandbox.demo;

import io.xyte.client.sandbox.demo.RoomPlan.Use;
import io.xyte.client.sandbox.demo.SitePlan.Location;
import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Profile;
import io.xyte.client.sandbox.world.Seed;
import io.xyte.client.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Builds the two demonstration organizations. The order of the steps is part of what a seed means. */
final class WorldBuilder {

    private static final Duration AGE = Duration.ofDays(1000);
    private static final int CONTOSO_DEVICES = 40;
    /** Far above those of the organizations that partners add. */
    private static final long FIRST_SPACE_OF_LABS = 50_000_001;

    private static final long SPACES_OF_A_LAB = 10_000;

    private static final List<SitePlan> NORTHWIND_SITES = List.of(
            new SitePlan(
                    "Tel Aviv",
                    5,
                    "Room %d.%02d",
                    new Location(32.0853, 34.7818, 120, "Tel Aviv, Israel", "Asia/Jerusalem")),
            new SitePlan(
                    "London",
                    4,
                    "Meeting Room L%d-%02d",
                    new Location(51.5072, -0.1276, 0, "London, United Kingdom", "Europe/London")),
            new SitePlan(
                    "New York",
                    4,
                    "Suite %d%02d",
                    new Location(40.7128, -74.006, -300, "New York, United States", "America/New_York")),
            new SitePlan(
                    "Lisbon",
                    3,
                    "Sala %d.%02d",
                    new Location(38.7223, -9.1393, 0, "Lisbon, Portugal", "Europe/Lisbon")));

    private static final List<SitePlan> CONTOSO_SITES = List.of(
            new SitePlan(
                    "Berlin", 2, "Raum %d-%02d", new Location(52.52, 13.405, 60, "Berlin, Germany", "Europe/Berlin")),
            new SitePlan(
                    "Osaka", 2, "Kaigi %d-%02d", new Location(34.6937, 135.5023, 540, "Osaka, Japan", "Asia/Tokyo")));

    private final World world;
    private final Instant now;

    private WorldBuilder(Platform platform, String name, String domain, boolean lab, long firstSpaceId, Instant now) {
        Seed seed = platform.seed().of(name);
        Profile profile = Profile.demo(seed, name, domain, now.minus(AGE), lab);
        this.world = new World(profile, seed, platform, firstSpaceId, now);
        this.now = now;
    }

    /** The large one: four sites, among their rooms one in trouble and one that always works. */
    static World northwind(Platform platform, Instant now, int devices) {
        WorldBuilder builder = new WorldBuilder(platform, "Northwind Demo", "northwind.example", false, 41001, now);
        SpaceBuilder spaces = builder.spaces(NORTHWIND_SITES)
                .room("Tel Aviv", 4, DeviceBuilder.TROUBLED_ROOM, Use.MEETING)
                .room("Tel Aviv", 5, DeviceBuilder.STEADY_ROOM, Use.BOARD)
                .room("Tel Aviv", 1, "Town Hall", Use.HALL);
        return builder.fill(NORTHWIND_SITES, spaces, devices, 30, 40);
    }

    /** The small one, which shares nothing with the large one. */
    static World contoso(Platform platform, Instant now) {
        WorldBuilder builder = new WorldBuilder(platform, "Contoso Lab", "contoso.example", true, 73001, now);
        return builder.fill(CONTOSO_SITES, builder.spaces(CONTOSO_SITES), CONTOSO_DEVICES, 5, 8);
    }

    /**
     * One more small one. Every name of a thing in it begins with the organization's own.
     *
     * @param number the how manieth organization it is; 3 or more
     */
    static World lab(Platform platform, int number, Instant now) {
        String name = "Lab%03d".formatted(number);
        List<SitePlan> sites = List.of(new SitePlan(
                name + " Campus",
                2,
                name + " %d-%02d",
                new Location(47.3769, 8.5417, 60, "Zurich, Switzerland", "Europe/Zurich")));
        long firstSpaceId = FIRST_SPACE_OF_LABS + number * SPACES_OF_A_LAB;
        WorldBuilder builder =
                new WorldBuilder(platform, name, name.toLowerCase(Locale.ROOT) + ".example", true, firstSpaceId, now);
        return builder.fill(sites, builder.spaces(sites), CONTOSO_DEVICES, 5, 8);
    }

    private SpaceBuilder spaces(List<SitePlan> sites) {
        return new SpaceBuilder(world.spaces, world.profile.createdAt()).sites(sites);
    }

    private World fill(List<SitePlan> sites, SpaceBuilder spaces, int devices, int tickets, int reports) {
        new PeopleBuilder(world, now).hire(sites);
        new DeviceBuilder(world, now, devices).equip(spaces.meetingRoomsFor(DeviceBuilder.inRooms(devices)));
        new TicketBuilder(world, now).open(tickets);
        new ReportBuilder(world, now).report(reports);
        new InventoryBuilder(world, now).add();
        return world;
    }
}

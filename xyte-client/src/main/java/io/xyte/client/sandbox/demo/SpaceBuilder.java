package io.xyte.client.sandbox.demo;

import io.xyte.client.sandbox.demo.RoomPlan.Use;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Space;
import io.xyte.client.sandbox.world.SpaceTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds sites, floors and rooms for a number of devices. */
final class SpaceBuilder {

    private static final int FIRST_ROOM = 10;

    private final SpaceTree tree;
    private final Instant builtAt;
    private final List<RoomPlan> rooms = new ArrayList<>();
    private final List<Floor> floors = new ArrayList<>();

    private record Floor(SitePlan site, int number, Space space) {}

    SpaceBuilder(SpaceTree tree, Instant builtAt) {
        this.tree = tree;
        this.builtAt = builtAt;
    }

    /** Builds the sites with what each needs: floors, a lobby and a server room. */
    SpaceBuilder sites(List<SitePlan> sites) {
        for (SitePlan plan : sites) {
            var config = Json.object();
            config.set("location", plan.location().json());
            Space site = tree.add(tree.root(), plan.name(), "site", config, builtAt);
            for (int number = 1; number <= plan.floors(); number++) {
                Space floor = tree.add(site, "Floor " + number, "space", Json.object(), builtAt);
                floors.add(new Floor(plan, number, floor));
            }
            room(plan.name(), 1, "Lobby", Use.LOBBY, plan.name() + " Lobby");
            room(plan.name(), 1, "Server Room", Use.SERVER, plan.name() + " Server Room");
        }
        return this;
    }

    /** Builds a room of its own name, which is also the start of the names of its devices. */
    SpaceBuilder room(String site, int floor, String name, Use use) {
        return room(site, floor, name, use, name);
    }

    private SpaceBuilder room(String site, int floor, String name, Use use, String prefix) {
        Space parent = floors.stream()
                .filter(one -> one.site().name().equals(site) && one.number() == floor)
                .findFirst()
                .orElseThrow()
                .space();
        rooms.add(new RoomPlan(tree.add(parent, name, "room", Json.object(), builtAt), use, prefix));
        return this;
    }

    /** Deals meeting rooms to the floors until there is place for all devices. */
    List<RoomPlan> meetingRoomsFor(int devices) {
        int number = FIRST_ROOM;
        for (int place = placesSoFar(); place < devices; number++) {
            for (int index = 0; index < floors.size() && place < devices; index++) {
                place += meetingRoom(floors.get(index), number);
            }
        }
        return rooms;
    }

    private int meetingRoom(Floor floor, int number) {
        String name = floor.site().roomName(floor.number(), number);
        if (tree.child(floor.space(), name).isPresent()) {
            return 0;
        }
        Space space = tree.add(floor.space(), name, "room", Json.object(), builtAt);
        rooms.add(new RoomPlan(space, Use.MEETING, name));
        return Use.MEETING.kit().size();
    }

    private int placesSoFar() {
        return rooms.stream().mapToInt(room -> room.use().kit().size()).sum();
    }
}

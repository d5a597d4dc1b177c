package io.xyte.client.sandbox.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Json;

/**
 * A site to be built.
 *
 * @param roomPattern the name of a meeting room, from its floor and its number
 */
record SitePlan(String name, int floors, String roomPattern, Location location) {

    /**
     * Where it is.
     *
     * @param utcOffset in minutes
     */
    record Location(double lat, double lng, int utcOffset, String description, String regionName) {

        ObjectNode json() {
            ObjectNode json = Json.object();
            json.putObject("location").put("lat", lat).put("lng", lng);
            return json.put("utc_offset", utcOffset)
                    .put("description", description)
                    .put("region_name", regionName);
        }
    }

    String roomName(int floor, int number) {
        return roomPattern.formatted(floor, number);
    }
}

package io.xyte.mcp.core.tools;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Devices that have something in common, and their incidents.
 *
 * @param offline also disconnected ones and those never seen
 * @param activeIncidents absent if there are none, as the other counts of incidents
 * @param opened incidents opened in the days of the trend
 * @param where sites with the number of such devices, for groups that are no places
 */
record FleetGroup(
        String name,
        int devices,
        @Nullable Integer warning,
        @Nullable Integer error,
        @Nullable Integer offline,
        @Nullable Integer activeIncidents,
        @Nullable Integer critical,
        @Nullable Integer opened,
        @Nullable List<String> models,
        @Nullable List<String> where) {}

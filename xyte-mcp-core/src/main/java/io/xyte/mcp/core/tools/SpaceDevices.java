package io.xyte.mcp.core.tools;

import io.xyte.client.DeviceQuery;
import io.xyte.client.model.Device;
import io.xyte.client.model.Space;
import io.xyte.mcp.core.catalog.CallContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The devices of a space and of all below it. */
final class SpaceDevices {
    private static final int PAGES = 12;

    private SpaceDevices() {}

    static List<Device> of(Space space, CallContext context, Budget budget) {
        long id = Optional.ofNullable(space.id()).orElseThrow();
        String path = space.fullPath();
        DeviceQuery all = DeviceQuery.all().perPage(100);
        // whether the API's own filter also takes what is below is not documented, and not every hub tells paths
        boolean below = path != null && !"room".equals(space.spaceType());
        DeviceQuery query = below ? all : all.inSpace(id);
        return budget.rows("devices", PAGES, page -> context.client().devices().list(query.page(page))).stream()
                .filter(device -> below ? isBelow(DeviceParts.spacePath(device), path) : isIn(device, id))
                .toList();
    }

    private static boolean isIn(Device device, long id) {
        return Match.same(DeviceParts.spaceId(device), Long.valueOf(id));
    }

    private static boolean isBelow(@Nullable String path, String top) {
        return path != null && (path.equals(top) || path.startsWith(top + "/"));
    }
}

package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.License;
import io.xyte.client.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Licences and warranties, newest first. */
final class LicensesApi {

    private static final Set<String> STATES = Set.of("available", "inuse", "remove", "error", "disabled", "renew");

    private LicensesApi() {}

    /** All filters together must match. */
    static Answer list(World world, Call call) {
        Predicate<License> wanted =
                ofState(call.query()).and(ofSubject(call.query())).and(ofTime(call.query()));
        Paging paging = call.query().paging(100, 100);
        List<License> found = new ArrayList<>(world.licenses.where(wanted));
        found.sort(License.NEWEST_FIRST);
        return Slice.of(found, paging).withNextPage(License::json);
    }

    private static Predicate<License> ofState(Query query) {
        List<String> states = Stream.concat(
                        query.all("state").stream().flatMap(list -> Arrays.stream(list.split(","))),
                        query.all("state[]").stream())
                .map(state -> Query.allowed("state", state, STATES))
                .toList();
        Optional<Boolean> assigned = query.flag("assigned");
        Optional<Boolean> warranty = query.flag("warranty");
        Optional<Boolean> transferable = query.flag("transferable");
        return license -> (states.isEmpty() || states.contains(license.state()))
                && assigned.map(flag -> flag == license.assigned()).orElse(true)
                && warranty.map(flag -> flag == license.warranty()).orElse(true)
                && transferable.map(flag -> flag == license.transferable()).orElse(true);
    }

    private static Predicate<License> ofSubject(Query query) {
        Optional<String> deviceId = query.uuid("device_id");
        Optional<String> modelId = query.uuid("device_model_id");
        Optional<String> productId = query.text("product_id");
        Optional<String> boundSn = query.text("bound_device_sn");
        Optional<String> order = query.text("order_short_id");
        return license -> deviceId.map(id -> license.device() != null
                                && license.device().id().equals(id))
                        .orElse(true)
                && modelId.map(license.model().id()::equals).orElse(true)
                && productId.map(license.productId()::equals).orElse(true)
                && boundSn.map(sn -> sn.equals(license.boundSn())).orElse(true)
                && order.map(license.order()::equals).orElse(true);
    }

    /** Both bounds count. */
    private static Predicate<License> ofTime(Query query) {
        Optional<Instant> before = query.isoTime("expires_before");
        Optional<Instant> after = query.isoTime("expires_after");
        return license ->
                before.map(bound -> !license.term().expiresAt().isAfter(bound)).orElse(true)
                        && after.map(bound -> !license.term().expiresAt().isBefore(bound))
                                .orElse(true);
    }
}

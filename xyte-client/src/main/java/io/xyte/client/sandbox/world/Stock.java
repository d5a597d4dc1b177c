package io.xyte.client.sandbox.world;

import io.xyte.client.sandbox.XyteSandbox;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All registered devices that can be claimed, or have been, over all organizations. Thread-safe. */
public final class Stock {

    private static final int SPARES = 20;

    private final Map<String, Model> registered = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    /** Registers what {@link XyteSandbox} promises to be claimable. */
    static Stock withSpares(ModelCatalog models) {
        Stock stock = new Stock();
        for (int number = 1; number <= SPARES; number++) {
            Model model =
                    models.all().get(number % models.of(DeviceKind.DISPLAY).size());
            stock.registered.put(key("02:00:00:00:00:%02x".formatted(number), "SPARE-%04d".formatted(number)), model);
            stock.registered.put(
                    key("SPARE-CLOUD-%04d".formatted(number)),
                    models.of(DeviceKind.PLAYER).get(0));
        }
        return stock;
    }

    /** Registers a device that has an owner already. */
    public synchronized void addClaimed(Device device) {
        key(device).ifPresent(key -> {
            registered.put(key, device.model());
            claimed.add(key);
        });
    }

    /** @throws Refusal if there is no such device or it has an owner */
    public Model claimByMac(String mac, String sn) {
        return claim(key(mac, sn));
    }

    /** @throws Refusal if there is no such device or it has an owner */
    public Model claimByCloudId(String cloudId) {
        return claim(key(cloudId));
    }

    private synchronized Model claim(String key) {
        Model model = registered.get(key);
        if (model == null) {
            throw Refusal.unprocessable("Device not found");
        }
        if (!claimed.add(key)) {
            throw Refusal.unprocessable("Device is already claimed");
        }
        return model;
    }

    /** Makes a device claimable again. */
    synchronized void release(Device device) {
        key(device).ifPresent(claimed::remove);
    }

    private static Optional<String> key(Device device) {
        Identity identity = device.identity();
        if (identity.cloudId() != null) {
            return Optional.of(key(identity.cloudId()));
        }
        boolean complete = identity.mac() != null && identity.sn() != null;
        return complete ? Optional.of(key(identity.mac(), identity.sn())) : Optional.empty();
    }

    private static String key(String mac, String sn) {
        return mac + '/' + sn;
    }

    private static String key(String cloudId) {
        return cloudId;
    }
}

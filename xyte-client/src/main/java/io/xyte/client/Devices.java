package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Device;
import io.xyte.client.model.DeviceClaim;
import io.xyte.client.model.DeviceUpdate;
import io.xyte.client.operation.DeviceOperations;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Devices of the organization. Thread-safe; every method throws {@link XyteException} if its call does not succeed and
 * {@link IllegalArgumentException}, before anything is sent, if an id is no UUID.
 */
public final class Devices {
    private final Calls calls;

    Devices(Calls calls) {
        this.calls = calls;
    }

    public Page<Device> list(DeviceQuery query) {
        return calls.send(ApiCall.to(DeviceOperations.LIST).query(query.parameters()))
                .page(Device.class, query.parameters().page());
    }

    /** All devices from the query's page on, asked for page by page as the stream is read; 1,000 pages at most. */
    public Stream<Device> stream(DeviceQuery query) {
        return AllPages.stream(DeviceOperations.LIST, query.parameters().page(), n -> list(query.page(n)));
    }

    /** One device, with its state. */
    public Device get(String deviceId) {
        return calls.send(ApiCall.to(DeviceOperations.GET, deviceId)).as(Device.class);
    }

    /** Takes a directly connected device into the organization. */
    public Device claim(DeviceClaim claim) {
        return calls.send(ApiCall.to(DeviceOperations.CLAIM).body(claim)).as(Device.class);
    }

    /** Changes the given fields. The result has only the id if the API answers without a body. */
    public Device update(String deviceId, DeviceUpdate update) {
        return calls.send(ApiCall.to(DeviceOperations.UPDATE, deviceId).body(update))
                .as(Device.class, "id", deviceId);
    }

    /** Takes the device out of the organization. */
    public void delete(String deviceId) {
        calls.send(ApiCall.to(DeviceOperations.DELETE, deviceId));
    }

    /** Puts the device into another space. */
    public void move(String deviceId, long spaceId) {
        calls.send(ApiCall.to(DeviceOperations.MOVE, deviceId).body(Map.of("space_id", spaceId)));
    }

    /**
     * Makes other devices shadows of this one, so that they count as one.
     *
     * @param shadowIds one to three
     */
    public void merge(String deviceId, List<String> shadowIds) {
        calls.send(ApiCall.to(DeviceOperations.MERGE, deviceId).body(Map.of("with_device_ids", shadowIds)));
    }

    /** Takes a shadow out of the group of this device. */
    public void split(String deviceId, String shadowId) {
        calls.send(ApiCall.to(DeviceOperations.SPLIT, deviceId).body(Map.of("shadow_device_id", shadowId)));
    }

    /** Opens no incidents for the device until they are resumed, for a time of maintenance. */
    public void suspendIncidents(String deviceId) {
        calls.send(ApiCall.to(DeviceOperations.SUSPEND_INCIDENTS, deviceId));
    }

    /** Opens incidents for the device again. */
    public void resumeIncidents(String deviceId) {
        calls.send(ApiCall.to(DeviceOperations.RESUME_INCIDENTS, deviceId));
    }
}

package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.PartnerCommand;
import io.xyte.client.model.PartnerDevice;
import io.xyte.client.model.PartnerDeviceConfig;
import io.xyte.client.model.PartnerHistoryRow;
import io.xyte.client.model.PartnerOrganization;
import io.xyte.client.model.PartnerOrganizationRequest;
import io.xyte.client.model.PartnerTelemetry;
import io.xyte.client.operation.PartnerOperations;
import io.xyte.client.operation.QueryParameters;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a partner may call, with its own key. Thread-safe; every method throws {@link XyteException} if its call does not
 * succeed, and {@link IllegalStateException} if the client has no partner key.
 */
public final class Partner {
    private final Calls calls;

    Partner(Calls calls) {
        this.calls = calls;
    }

    /** The partner's tickets. */
    public PartnerTickets tickets() {
        return new PartnerTickets(calls);
    }

    public Page<PartnerDevice> devices(PartnerDeviceQuery query) {
        return calls.send(ApiCall.to(PartnerOperations.LIST_DEVICES).query(query.parameters()))
                .page(PartnerDevice.class, query.parameters().page());
    }

    /** All devices from the query's page on, asked for page by page as the stream is read; 1,000 pages at most. */
    public Stream<PartnerDevice> streamDevices(PartnerDeviceQuery query) {
        return AllPages.stream(
                PartnerOperations.LIST_DEVICES, query.parameters().page(), n -> devices(query.page(n)));
    }

    /** One device. */
    public PartnerDevice device(String deviceId) {
        return calls.send(ApiCall.to(PartnerOperations.GET_DEVICE, deviceId)).only(PartnerDevice.class);
    }

    /** Deletes a device. */
    public void deleteDevice(String deviceId) {
        calls.send(ApiCall.to(PartnerOperations.DELETE_DEVICE, deviceId));
    }

    /** What a device has measured; how much of it is for the API to say. */
    public List<PartnerTelemetry> telemetries(String deviceId) {
        return calls.send(ApiCall.to(PartnerOperations.TELEMETRIES, deviceId)).rows(PartnerTelemetry.class);
    }

    /** The configuration of a device. */
    public PartnerDeviceConfig configuration(String deviceId) {
        return calls.send(ApiCall.to(PartnerOperations.CONFIGURATION, deviceId)).as(PartnerDeviceConfig.class);
    }

    /** The first page of commands of a device: the API takes no page number here. */
    public List<PartnerCommand> commands(String deviceId) {
        return calls.send(ApiCall.to(PartnerOperations.LIST_COMMANDS, deviceId)).rows(PartnerCommand.class);
    }

    /** The same, only those in one state. */
    public List<PartnerCommand> commands(String deviceId, CommandStatus status) {
        QueryParameters inState = QueryParameters.NONE.with("status", ApiWord.of(status));
        return calls.send(ApiCall.to(PartnerOperations.LIST_COMMANDS, deviceId).query(inState))
                .rows(PartnerCommand.class);
    }

    /** Recorded states over all devices, 500 a page. */
    public Page<PartnerHistoryRow> histories(PartnerHistoryQuery query) {
        return calls.send(ApiCall.to(PartnerOperations.LIST_HISTORIES).query(query.parameters()))
                .page(PartnerHistoryRow.class, query.parameters().page());
    }

    /** Recorded states of one device, 500 a page. */
    public Page<PartnerHistoryRow> history(String deviceId, PartnerHistoryQuery query) {
        return calls.send(ApiCall.to(PartnerOperations.LIST_HISTORY, deviceId).query(query.parameters()))
                .page(PartnerHistoryRow.class, query.parameters().page());
    }

    /** Creates an organization. The result holds its API key: keep it out of logs. */
    public PartnerOrganization createOrganization(PartnerOrganizationRequest organization) {
        return calls.send(ApiCall.to(PartnerOperations.CREATE_ORGANIZATION).body(organization))
                .as(PartnerOrganization.class);
    }
}

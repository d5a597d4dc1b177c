package io.xyte.client.sandbox;

import static io.xyte.client.sandbox.Route.organization;

import java.util.List;
import java.util.stream.Stream;

/** All operations. Fixed paths stand before those with a placeholder in the same place: the first match counts. */
final class Routes {

    private Routes() {}

    static List<Route> all() {
        return Stream.of(devices(), conversations(), spaces())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> devices() {
        return List.of(
                organization("GET", "/info", InfoApi::info),
                organization("GET", "/devices", DevicesApi::list),
                organization("POST", "/devices/claim", DevicesApi::claim),
                organization("GET", "/devices/histories", HistoriesApi::list),
                organization("GET", "/devices/{device_id}", DevicesApi::get),
                organization("PATCH", "/devices/{device_id}", DevicesApi::update),
                organization("DELETE", "/devices/{device_id}", DevicesApi::delete),
                organization("POST", "/devices/{device_id}/move", DevicesApi::move),
                organization("POST", "/devices/{device_id}/merge", DeviceGroupsApi::merge),
                organization("POST", "/devices/{device_id}/split", DeviceGroupsApi::split),
                organization("POST", "/devices/{device_id}/suspend_incidents", DevicesApi::suspendIncidents),
                organization("POST", "/devices/{device_id}/resume_incidents", DevicesApi::resumeIncidents),
                organization("GET", "/devices/{device_id}/commands", CommandsApi::list),
                organization("POST", "/devices/{device_id}/commands", CommandsApi::send),
                organization("DELETE", "/devices/{device_id}/commands/{command_id}", CommandsApi::cancel));
    }

    private static List<Route> conversations() {
        return List.of(
                organization("GET", "/incidents", IncidentsApi::list),
                organization("DELETE", "/incidents/{incident_id}", IncidentsApi::close),
                organization("GET", "/tickets", TicketsApi::listOpen),
                organization("GET", "/tickets/{ticket_id}", TicketsApi::get),
                organization("PUT", "/tickets/{ticket_id}", TicketsApi::update),
                organization("POST", "/tickets/{ticket_id}/resolved", TicketsApi::resolve),
                organization("POST", "/tickets/{ticket_id}/message", TicketsApi::sendMessage));
    }

    private static List<Route> spaces() {
        return List.of(
                organization("GET", "/spaces", SpacesApi::list),
                organization("POST", "/spaces", SpacesApi::create),
                organization("POST", "/spaces/find_or_create", SpacesApi::findOrCreate),
                organization("GET", "/spaces/{space_id}", SpacesApi::get),
                organization("PUT", "/spaces/{space_id}", SpacesApi::update),
                organization("DELETE", "/spaces/{space_id}", SpacesApi::delete));
    }
}

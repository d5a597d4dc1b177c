package io.xyte.client.sandbox.api;

import static io.xyte.client.sandbox.api.Route.organization;
import static io.xyte.client.sandbox.api.Route.partner;

import java.util.List;
import java.util.stream.Stream;

/** All operations. Fixed paths stand before those with a placeholder in the same place: the first match counts. */
final class Routes {

    private Routes() {}

    static List<Route> all() {
        return Stream.of(devices(), conversations(), spaces(), edgesAndModels(), people(), inventory(), partnerApi())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> devices() {
        return List.of(
                organization("GET", "/info", InfoApi::info),
                organization("GET", "/devices", DevicesApi::list),
                organization("POST", "/devices/claim", DevicesApi::claim),
                organization("GET", "/devices/histories", HistoriesApi::list),
                organization("GET", "/devices/notes", NotesApi::listAllOfDevices),
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
                organization("DELETE", "/devices/{device_id}/commands/{command_id}", CommandsApi::cancel),
                organization("GET", "/devices/{device_id}/notes", NotesApi::listOfDevice),
                organization("POST", "/devices/{device_id}/notes", NotesApi::createOfDevice),
                organization("DELETE", "/devices/{device_id}/notes/{note_id}", NotesApi::deleteOfDevice));
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
                organization("GET", "/spaces/notes", NotesApi::listAllOfSpaces),
                organization("GET", "/spaces/{space_id}", SpacesApi::get),
                organization("PUT", "/spaces/{space_id}", SpacesApi::update),
                organization("DELETE", "/spaces/{space_id}", SpacesApi::delete),
                organization("GET", "/spaces/{space_id}/notes", NotesApi::listOfSpace),
                organization("POST", "/spaces/{space_id}/notes", NotesApi::createOfSpace),
                organization("DELETE", "/spaces/{space_id}/notes/{note_id}", NotesApi::deleteOfSpace));
    }

    private static List<Route> edgesAndModels() {
        return List.of(
                organization("GET", "/edges", EdgesApi::list),
                organization("POST", "/edges/devices/start_claim", EdgesApi::startClaim),
                organization("GET", "/edges/devices/get_claim_status", EdgesApi::claimStatus),
                organization("POST", "/edges/devices/start_ping", EdgesApi::startPing),
                organization("GET", "/edges/devices/get_ping_status", EdgesApi::pingStatus),
                organization("POST", "/edges/devices/{device_id}/update_hostname", EdgesApi::updateHostname),
                organization("GET", "/models", ModelsApi::list),
                organization("GET", "/models/{model_id}", ModelsApi::get));
    }

    private static List<Route> people() {
        return List.of(
                organization("GET", "/users", UsersApi::list),
                organization("POST", "/users", UsersApi::create),
                organization("GET", "/users/{user_id}", UsersApi::get),
                organization("POST", "/users/{user_id}/deactivate", UsersApi::deactivate),
                organization("POST", "/users/{user_id}/resend_welcome", UsersApi::resendWelcome),
                organization("GET", "/groups", GroupsApi::list),
                organization("POST", "/groups", GroupsApi::create),
                organization("GET", "/groups/{group_id}", GroupsApi::get),
                organization("PUT", "/groups/{group_id}", GroupsApi::update),
                organization("DELETE", "/groups/{group_id}", GroupsApi::delete),
                organization("POST", "/groups/{group_id}/add_users", GroupsApi::addUsers),
                organization("POST", "/groups/{group_id}/remove_users", GroupsApi::removeUsers),
                organization("POST", "/groups/{group_id}/add_external_user", GroupsApi::addExternalUser));
    }

    private static List<Route> inventory() {
        return List.of(
                organization("GET", "/licenses", LicensesApi::list),
                organization("GET", "/assets", AssetsApi::list),
                organization("POST", "/assets", AssetsApi::create),
                organization("GET", "/assets/labels/{category}", AssetsApi::labels),
                organization("GET", "/assets/{asset_id}", AssetsApi::get),
                organization("PUT", "/assets/{asset_id}", AssetsApi::update),
                organization("DELETE", "/assets/{asset_id}", AssetsApi::delete));
    }

    private static List<Route> partnerApi() {
        return List.of(
                partner("GET", "/devices", PartnerDevicesApi::list),
                partner("GET", "/devices/histories", PartnerDevicesApi::histories),
                partner("GET", "/devices/{device_id}", PartnerDevicesApi::get),
                partner("DELETE", "/devices/{device_id}", PartnerDevicesApi::delete),
                partner("GET", "/devices/{device_id}/telemetries", PartnerDevicesApi::telemetries),
                partner("GET", "/devices/{device_id}/config", PartnerDevicesApi::config),
                partner("GET", "/devices/{device_id}/commands", PartnerDevicesApi::commands),
                partner("GET", "/devices/{device_id}/history", PartnerDevicesApi::history),
                partner("POST", "/organizations", PartnerOrganizationsApi::create),
                partner("GET", "/tickets", PartnerTicketsApi::list),
                partner("GET", "/tickets/{ticket_id}", PartnerTicketsApi::get),
                partner("PUT", "/tickets/{ticket_id}", PartnerTicketsApi::update),
                partner("POST", "/tickets/{ticket_id}/resolved", PartnerTicketsApi::resolve),
                partner("POST", "/tickets/{ticket_id}/message", PartnerTicketsApi::sendMessage));
    }
}

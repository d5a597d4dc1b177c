package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.CatalogException.Kind;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
    private final Organization organization = new Organization();
    private final XyteCatalog catalog = organization.catalog();

    @AfterEach
    void close() {
        organization.close();
    }

    private String deviceId() {
        return organization
                .answer("xyte_list_devices", "{'limit':1}")
                .at("/items/0/id")
                .asText();
    }

    private String ticketId() {
        return organization
                .answer("xyte_list_tickets", "{'limit':1}")
                .at("/items/0/id")
                .asText();
    }

    @Test
    void the_addresses_are_these() {
        assertThat(catalog.resources(Access.FULL))
                .extracting(resource -> resource.description().uri())
                .containsExactly(
                        "xyte://organization",
                        "xyte://devices",
                        "xyte://devices/{id}",
                        "xyte://devices/{id}/commands",
                        "xyte://devices/{id}/histories",
                        "xyte://incidents",
                        "xyte://tickets",
                        "xyte://tickets/{id}",
                        "xyte://spaces");
    }

    @Test
    void names_are_distinct_and_everything_is_described() {
        List<Resource> resources = catalog.resources(Access.FULL);
        assertThat(resources)
                .extracting(resource -> resource.description().name())
                .doesNotHaveDuplicates();
        assertThat(resources).allSatisfy(resource -> {
            assertThat(resource.description().title()).matches("[A-Z].+");
            assertThat(resource.description().description()).endsWith(".").contains("xyte_");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "xyte://organization, xyte_get_organization",
        "xyte://devices, xyte_list_devices",
        "xyte://incidents, xyte_list_incidents",
        "xyte://tickets, xyte_list_tickets",
        "xyte://spaces, xyte_list_spaces"
    })
    void an_address_shows_what_its_tool_answers(String uri, String tool) {
        assertThat(catalog.read(uri, organization.context()))
                .isEqualTo(organization.call(tool, "{}").text());
    }

    @ParameterizedTest
    @CsvSource({"'', xyte_get_device", "/commands, xyte_list_commands", "/histories, xyte_list_device_history"})
    void an_address_of_a_device_shows_what_its_tool_answers(String suffix, String tool) {
        String id = deviceId();
        assertThat(catalog.read("xyte://devices/" + id + suffix, organization.context()))
                .isEqualTo(organization.call(tool, "{'device_id':'" + id + "'}").text());
    }

    @Test
    void an_address_of_a_ticket_shows_it() {
        String id = ticketId();
        assertThat(catalog.read("xyte://tickets/" + id, organization.context())).contains(id, "untrusted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyte://device",
                "xyte://devices/",
                "xyte://devices/a/b",
                "xyte://devices/a/commands/b",
                "xyte://devices?limit=5",
                "xyte://tickets/%zz",
                "file:///etc/passwd",
                ""
            })
    void nothing_is_at_other_addresses(String uri) {
        assertThatThrownBy(() -> catalog.read(uri, organization.context()))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessageStartingWith("Nothing at this address. Addresses: xyte://organization, ");
        assertThat(organization.sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "%2e%2e", "histories", "a%2Fb", "%00", "%E2%80%AE"})
    void an_id_that_is_none_is_refused_and_nothing_is_sent(String id) {
        assertThatThrownBy(() -> catalog.read("xyte://devices/" + id, organization.context()))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID_ARGUMENT));
        assertThat(organization.sandbox().requests()).isEmpty();
    }

    @Test
    void an_id_of_nothing_is_not_found() {
        assertThatThrownBy(() ->
                        catalog.read("xyte://devices/0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10", organization.context()))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessage("No such object. xyte_list_devices lists valid values of device_id.");
    }

    @Test
    void a_failure_of_the_api_is_told_as_one() {
        organization.sandbox().faults().next(1, Fault.status(500));
        assertThatThrownBy(() -> catalog.read("xyte://devices", organization.context()))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UPSTREAM));
    }

    @Test
    void what_a_caller_does_not_see_is_not_there() {
        Access ticketsOnly = new Access(true, Set.of(Toolset.TICKETS));
        CallContext context = organization.context(XyteSandbox.DEMO_KEY, ticketsOnly);
        assertThat(catalog.resources(ticketsOnly)).hasSize(2);
        assertThatThrownBy(() -> catalog.read("xyte://devices", context))
                .hasMessage("Nothing at this address. Addresses: xyte://tickets, xyte://tickets/{id}.");
    }

    @Test
    void every_variable_can_be_completed() {
        for (Resource resource : catalog.resources(Access.FULL)) {
            boolean template = resource.description().template();
            assertThat(resource.complete("id", "", organization.context()).isEmpty())
                    .isNotEqualTo(template);
            assertThat(resource.complete("no_such_variable", "", organization.context()))
                    .isEmpty();
        }
    }
}

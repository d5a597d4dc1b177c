package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.completions.Completions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void an_id_is_found_by_its_beginning() {
        String id = Completions.deviceIds("", organization.context()).get(0);
        assertThat(Completions.deviceIds(id.substring(0, 8).toUpperCase(java.util.Locale.ROOT), organization.context()))
                .containsExactly(id);
    }

    @Test
    void an_id_is_found_by_a_part_of_the_name() {
        List<String> ids = Completions.deviceIds("board room", organization.context());
        assertThat(ids).isNotEmpty();
        assertThat(organization
                        .answer("xyte_get_device", "{'device_id':'" + ids.get(0) + "'}")
                        .get("name")
                        .asText())
                .contains("Board Room");
    }

    @Test
    void names_of_devices_and_spaces_are_found() {
        assertThat(Completions.deviceNames("board room", organization.context()))
                .isNotEmpty()
                .allMatch(name -> name.contains("Board Room"));
        assertThat(Completions.spaceNames("town", organization.context())).contains("Town Hall");
    }

    @Test
    void tickets_are_found_by_their_title() {
        assertThat(Completions.ticketIds("flicker", organization.context())).isNotEmpty();
    }

    @Test
    void there_are_at_most_a_hundred_and_no_more_is_read_than_it_takes() {
        assertThat(Completions.deviceIds("", organization.context())).hasSize(100);
        assertThat(organization.sandbox().requests()).hasSize(1);
    }

    @Test
    void a_search_reads_five_pages_at_most() {
        try (Organization large = new Organization(XyteCatalog.create(), 1_000)) {
            assertThat(Completions.deviceIds("no such name", large.context())).isEmpty();
            assertThat(large.sandbox().requests()).hasSize(5);
        }
    }

    @Test
    void who_may_not_read_devices_is_offered_none() {
        CallContext context = organization.context(XyteSandbox.DEMO_KEY, new Access(false, Set.of(Toolset.TICKETS)));
        assertThat(Completions.deviceIds("", context)).isEmpty();
        assertThat(organization.sandbox().requests()).isEmpty();
    }

    @Test
    void without_an_answer_of_the_api_there_are_none() {
        organization.sandbox().faults().next(1, Fault.status(500));
        assertThat(Completions.deviceIds("", organization.context())).isEmpty();
    }

    @Test
    void another_tenant_is_offered_its_own() {
        CallContext other = organization.context(XyteSandbox.DEMO_KEY_2, Access.FULL);
        assertThat(Completions.deviceIds("", other))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(Completions.deviceIds("", organization.context()));
    }
}

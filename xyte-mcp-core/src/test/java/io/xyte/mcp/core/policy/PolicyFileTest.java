package io.xyte.mcp.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.SpaceFence;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.yaml.YamlException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyFileTest {
    private static final List<String> TOOLS = List.of("xyte_list_devices", "xyte_send_command", "xyte_list_tickets");
    private static final String FILE = """
            default:
              read_only: true
              limits: {reads_per_minute: 60}
            organizations:
              org-1:
                toolsets: [devices, commands]
                deny_tools: [xyte_list_devices]
                spaces: [Acme/Berlin, 42]
            tokens:
              night:
                read_only: false
                tools: [xyte_send_command]
                limits: {writes_per_minute: 6, concurrent_calls: 4, sessions: 2}
              day:
                tools: all
                deny_tools: []
                spaces: all
            """;

    private static PolicyBook book(Access ceiling, String yaml) throws YamlException {
        return new PolicyFile(TOOLS, CallerPolicy.of(ceiling)).parse(yaml);
    }

    private static CallerPolicy policy(String organization, String token) throws YamlException {
        return book(Access.FULL, FILE).of(new Tenant(organization, token));
    }

    private static String refusal(String yaml) {
        try {
            return "taken: " + book(Access.FULL, yaml);
        } catch (YamlException e) {
            return e.getMessage();
        }
    }

    @Test
    void a_caller_that_no_entry_names_gets_the_default() throws YamlException {
        CallerPolicy policy = book(Access.FULL, FILE).of(Tenant.UNKNOWN);
        assertThat(policy.access()).isEqualTo(new Access(true, Access.FULL.toolsets()));
        assertThat(policy.limits()).isEqualTo(new CallerLimits(60, 120, 64, 64));
        assertThat(policy("org-2", "other")).isEqualTo(policy);
    }

    @Test
    void an_organization_says_what_it_says_and_the_default_says_the_rest() throws YamlException {
        Access access = policy("org-1", "other").access();
        assertThat(access.readOnly()).isTrue();
        assertThat(access.toolsets()).containsExactlyInAnyOrder(Toolset.DEVICES, Toolset.COMMANDS);
        assertThat(access.deniedTools()).containsExactly("xyte_list_devices");
        assertThat(access.fence()).contains(SpaceFence.around(Set.of(42L), Set.of("acme/berlin")));
    }

    @Test
    void a_token_beats_its_organization() throws YamlException {
        CallerPolicy policy = policy("org-1", "night");
        assertThat(policy.access().permits("xyte_send_command", Toolset.COMMANDS, Effect.WRITES))
                .isTrue();
        assertThat(policy.access().onlyTools()).containsExactly("xyte_send_command");
        assertThat(policy.access().fence()).isPresent();
        assertThat(policy.limits()).isEqualTo(new CallerLimits(60, 6, 4, 2));
    }

    @Test
    void a_token_can_lift_what_its_organization_says() throws YamlException {
        Access access = policy("org-1", "day").access();
        assertThat(access.permits("xyte_list_devices", Toolset.DEVICES, Effect.READS))
                .isTrue();
        assertThat(access.fence()).isEmpty();
    }

    @Test
    void no_entry_exceeds_the_flags() throws YamlException {
        PolicyBook book = book(new Access(true, Set.of(Toolset.COMMANDS)), FILE);
        Access access = book.of(new Tenant("org-1", "night")).access();
        assertThat(access.readOnly()).isTrue();
        assertThat(access.toolsets()).containsExactly(Toolset.COMMANDS);
    }

    @Test
    void the_same_tenant_gets_the_same_value() throws YamlException {
        PolicyBook book = book(Access.FULL, FILE);
        assertThat(book.of(new Tenant("org-1", null))).isSameAs(book.of(new Tenant("org-1", "unnamed")));
    }

    @Test
    void a_faulty_file_is_refused_with_line_reason_and_what_was_meant() {
        assertThat(refusal("defaults: {}\n"))
                .isEqualTo(
                        "line 1: unknown name defaults; did you mean default? valid are default, organizations, tokens");
        assertThat(refusal("default:\n  readonly: true\n"))
                .isEqualTo(
                        "line 2: unknown name readonly; did you mean read_only? valid are read_only, toolsets, tools,"
                                + " deny_tools, spaces, limits");
        assertThat(refusal("default:\n  read_only: yes\n")).isEqualTo("line 2: read_only must be true or false");
        assertThat(refusal("default:\n  toolsets:\n  - devices\n  - device\n"))
                .startsWith("line 4: unknown toolset device; did you mean devices? valid are organization, devices,");
        assertThat(refusal("tokens:\n  a:\n    deny_tools: [xyte_list_device]\n"))
                .startsWith("line 3: unknown tool xyte_list_device; did you mean xyte_list_devices? valid are xyte_");
        assertThat(refusal("default:\n  tools: []\n")).isEqualTo("line 2: tools must have one entry at least");
        assertThat(refusal("default:\n  tools: none\n")).isEqualTo("line 2: tools must be a list, or all");
        assertThat(refusal("default:\n  spaces: ['/']\n"))
                .isEqualTo("line 2: the path of a space must have one name at least");
        assertThat(refusal("default:\n  limits:\n    sessions: 0\n"))
                .isEqualTo("line 3: sessions must be a whole number from 1 to 1000000");
        assertThat(refusal("default:\n  limits:\n    calls: 1\n")).startsWith("line 3: unknown name calls");
        assertThat(refusal("tokens: {a: {}, a: {}}\n")).isEqualTo("line 1: a is there twice");
        assertThat(refusal("tokens: [a]\n")).isEqualTo("line 1: tokens must be a mapping of names and values");
    }
}

package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.CatalogException.Kind;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.PromptDescription;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromptsTest {
    private final Organization organization = new Organization();
    private final XyteCatalog catalog = organization.catalog();

    @AfterAll
    void close() {
        organization.close();
    }

    private String render(String prompt, Map<String, String> arguments) {
        return catalog.render(prompt, arguments, organization.context());
    }

    @Test
    void the_prompts_are_these() {
        assertThat(catalog.prompts(Access.FULL))
                .extracting(prompt -> prompt.description().name())
                .containsExactly(
                        "reboot_device",
                        "troubleshoot_offline_device",
                        "check_projectors",
                        "plan_projector_maintenance");
    }

    @Test
    void everything_is_described() {
        assertThat(catalog.prompts(Access.FULL)).allSatisfy(prompt -> {
            PromptDescription description = prompt.description();
            assertThat(description.title()).matches("[A-Z].{5,40}");
            assertThat(description.description()).hasSizeBetween(20, 200).endsWith(".");
            assertThat(description.arguments())
                    .allSatisfy(argument -> assertThat(argument.description()).endsWith("."));
        });
    }

    @Test
    void the_arguments_are_in_the_text() {
        assertThat(render("reboot_device", Map.of("device", "Board Room Display")))
                .contains("device \"Board Room Display\".");
        assertThat(render("check_projectors", Map.of("space", "London"))).contains(" in the space \"London\".");
        assertThat(render("plan_projector_maintenance", Map.of("period", "May")))
                .contains("for this period: \"May\".");
    }

    @Test
    void what_is_optional_may_be_left_out() {
        assertThat(render("check_projectors", Map.of())).startsWith("Check the health of the projectors. ");
        assertThat(render("plan_projector_maintenance", Map.of("space", " ")))
                .startsWith("Plan the maintenance of the projectors for this period: \"the next month\".");
    }

    @Test
    void arguments_are_cleaned_bounded_and_cannot_leave_their_quotation_marks() {
        String text = render("reboot_device", Map.of("device", "\u202eA\"\n\nB" + "x".repeat(5_000)));
        assertThat(text)
                .contains("device \"A' Bxxx")
                .doesNotContain("\u202e", "A\"")
                .hasSizeLessThan(1_200);
    }

    @Test
    void a_missing_argument_is_named() {
        assertThatThrownBy(() -> render("reboot_device", Map.of("device", "")))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID_ARGUMENT))
                .hasMessage("device is required: Name or id of the device.");
    }

    @Test
    void an_unknown_argument_is_named_with_the_valid_ones() {
        assertThatThrownBy(() -> render("plan_projector_maintenance", Map.of("room", "x")))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID_ARGUMENT))
                .hasMessage("Unknown argument \"room\". Valid: space, period.");
    }

    @Test
    void an_unknown_prompt_is_refused() {
        assertThatThrownBy(() -> render("dance", Map.of())).hasMessage("Unknown prompt.");
    }

    @Test
    void a_caller_who_may_not_call_its_tools_does_not_see_a_prompt() {
        Access readOnly = new Access(true, EnumSet.allOf(Toolset.class));
        assertThat(catalog.prompts(readOnly))
                .extracting(prompt -> prompt.description().name())
                .containsExactly("troubleshoot_offline_device", "check_projectors", "plan_projector_maintenance");
        CallContext context = organization.context(XyteSandbox.DEMO_KEY, readOnly);
        assertThatThrownBy(() -> catalog.render("reboot_device", Map.of("device", "x"), context))
                .hasMessage("Unknown prompt.");
        assertThat(catalog.prompts(new Access(false, Set.of(Toolset.SPACES)))).isEmpty();
    }

    @Test
    void devices_and_spaces_are_completed_by_name() {
        for (Prompt prompt : catalog.prompts(Access.FULL)) {
            for (PromptDescription.Argument argument : prompt.description().arguments()) {
                assertThat(prompt.complete(argument.name(), "", organization.context())
                                .isEmpty())
                        .isEqualTo(argument.name().equals("period"));
            }
        }
    }
}

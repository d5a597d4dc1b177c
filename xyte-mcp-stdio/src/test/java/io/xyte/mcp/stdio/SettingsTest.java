package io.xyte.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.presets.Presets;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void the_usual_toolsets_are_served_from_the_usual_place() throws SettingsException {
        Settings settings = settings(Map.of());

        assertThat(settings.access()).isEqualTo(Access.DEFAULT);
        assertThat(settings.upstream()).isInstanceOfSatisfying(Upstream.Live.class, live -> {
            assertThat(live.key().toString()).doesNotContain("canary");
            assertThat(live.baseUrl()).isEmpty();
        });
    }

    @Test
    void blanks_around_a_value_do_not_count() throws SettingsException {
        Upstream spaced = settings(Map.of("XYTE_API_KEY", " canary-key-1\n", "XYTE_BASE_URL", " https://x.example "))
                .upstream();

        assertThat(spaced.key()).isEqualTo(settings(Map.of()).upstream().key());
        assertThat(((Upstream.Live) spaced).baseUrl()).contains(URI.create("https://x.example"));
    }

    @Test
    void the_demo_needs_no_key() throws SettingsException {
        Settings settings = Settings.of(OptionsParser.parse(new String[] {"--demo"}), Map.of());

        assertThat(settings.upstream()).isEqualTo(new Upstream.Demo());
    }

    @Test
    void the_demo_has_presets_and_a_live_organization_has_those_of_its_file(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("presets.yaml");
        Files.writeString(file, "presets:\n  evening: {steps: [{command: reboot}]}\n");

        assertThat(settings(Map.of(), "--demo").presets().names()).isEqualTo("town-hall, shutdown-room");
        assertThat(settings(Map.of()).presets()).isEqualTo(Presets.NONE);
        assertThat(settings(Map.of(), "--presets", file.toString()).presets().names())
                .isEqualTo("evening");
        assertThat(settings(Map.of("XYTE_PRESETS", file.toString())).presets().names())
                .isEqualTo("evening");
    }

    @Test
    void a_faulty_file_of_presets_is_refused_with_line_and_reason(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("presets.yaml");
        Files.writeString(file, "presets:\n  evening:\n    steps: none\n");

        assertThatThrownBy(() -> settings(Map.of("XYTE_PRESETS", file.toString())))
                .hasMessage("XYTE_PRESETS: line 3: steps must be a list");
        assertThatThrownBy(() -> settings(Map.of(), "--presets", "no-such-file.yaml"))
                .hasMessage("--presets: the file cannot be read as UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false",
                "false, -, false",
                "0, -, false",
                "true, -, true",
                "TRUE, -, true",
                "1, -, true",
                "-, --read-only, true",
                "false, --read-only, true",
                "true, --read-only, true"
            })
    void read_only_is_what_either_side_demands(String variable, String flag, boolean readOnly)
            throws SettingsException {
        Map<String, String> environment = variable == null ? Map.of() : Map.of("XYTE_READ_ONLY", variable);
        String[] flags = flag == null ? new String[0] : new String[] {flag};

        assertThat(settings(environment, flags).access().readOnly()).isEqualTo(readOnly);
    }

    @Test
    void toolsets_come_from_the_environment_or_the_command_line() throws SettingsException {
        assertThat(settings(Map.of("XYTE_TOOLSETS", "devices, Tickets"))
                        .access()
                        .toolsets())
                .isEqualTo(EnumSet.of(Toolset.DEVICES, Toolset.TICKETS));
        assertThat(settings(Map.of(), "--toolsets", "devices,tickets").access().toolsets())
                .isEqualTo(EnumSet.of(Toolset.DEVICES, Toolset.TICKETS));
    }

    @Test
    void toolsets_that_are_off_by_default_can_be_switched_on() throws SettingsException {
        assertThat(settings(Map.of(), "--toolsets", "default,provisioning,chatgpt")
                        .access())
                .isEqualTo(Access.FULL);
        assertThat(settings(Map.of("XYTE_TOOLSETS", "all")).access()).isEqualTo(Access.FULL);
    }

    @Test
    void a_partner_key_comes_from_the_environment() throws SettingsException {
        Upstream upstream =
                settings(Map.of("XYTE_PARTNER_API_KEY", "canary-key-2")).upstream();

        assertThat(((Upstream.Live) upstream).partnerKey()).isPresent();
        assertThat(upstream.toString()).doesNotContain("canary");
    }

    @Test
    void the_command_line_takes_toolsets_away_and_never_adds() throws SettingsException {
        Map<String, String> environment = Map.of("XYTE_TOOLSETS", "devices,tickets");

        assertThat(settings(environment, "--toolsets", "tickets,spaces")
                        .access()
                        .toolsets())
                .isEqualTo(EnumSet.of(Toolset.TICKETS));
        assertThatThrownBy(() -> settings(environment, "--toolsets", "spaces"))
                .hasMessage("--toolsets names none of the toolsets in XYTE_TOOLSETS");
    }

    private static Settings settings(Map<String, String> environment, String... arguments) throws SettingsException {
        Map<String, String> whole = new HashMap<>(Map.of("XYTE_API_KEY", "canary-key-1"));
        whole.putAll(environment);
        return Settings.of(OptionsParser.parse(arguments), whole);
    }
}

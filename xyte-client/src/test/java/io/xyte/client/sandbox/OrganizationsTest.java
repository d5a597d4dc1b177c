package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organizations beyond the two that every sandbox has. */
class OrganizationsTest {
    private static final Pattern NAME = Pattern.compile("[Ll]ab\\d{3}|Northwind|Contoso");

    private final XyteSandbox sandbox = XyteSandbox.builder().organizations(12).start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String text(int organization, String path) {
        return Caller.organization(sandbox, XyteSandbox.key(organization))
                .get(path)
                .text();
    }

    @Test
    void each_names_its_things_after_itself_and_after_no_other() {
        for (int number = 3; number <= 12; number++) {
            String own = "lab%03d".formatted(number);
            for (String path : List.of("/info", "/devices", "/spaces")) {
                assertThat(NAME.matcher(text(number, path)).results().map(MatchResult::group))
                        .allMatch(own::equalsIgnoreCase);
            }
            assertThat(text(number, "/devices")).containsIgnoringCase(own);
        }
    }

    @Test
    void no_two_share_the_id_of_a_device_or_a_space() {
        Set<String> seen = new HashSet<>();
        IntStream.rangeClosed(1, 12).forEach(number -> {
            Caller caller = Caller.organization(sandbox, XyteSandbox.key(number));
            for (String path : List.of("/devices", "/spaces")) {
                for (JsonNode item : caller.get(path).json().path("items")) {
                    assertThat(seen.add(item.path("id").asText())).isTrue();
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(12 * 20);
    }
}

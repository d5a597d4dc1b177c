package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.Organization;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpacesAsTreeTest {
    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void each_space_stands_below_its_parent() {
        JsonNode rows = organization
                .answer("xyte_list_spaces", "{'tree':true,'limit':200}")
                .get("items");
        Map<Long, Integer> depths = new HashMap<>();
        for (JsonNode row : rows) {
            int depth = row.get("depth").asInt();
            if (depth > 0) {
                assertThat(depths).containsEntry(row.get("parent_id").asLong(), depth - 1);
            }
            depths.put(row.get("id").asLong(), depth);
        }
        assertThat(depths.values()).contains(0, 1, 2, 3);
    }

    @Test
    void the_pages_together_are_the_whole() {
        JsonNode whole = organization
                .answer("xyte_list_spaces", "{'tree':true,'limit':200}")
                .get("items");
        JsonNode first = organization.answer("xyte_list_spaces", "{'tree':true,'limit':30}");
        JsonNode second = organization.answer(
                "xyte_list_spaces",
                "{'tree':true,'limit':30,'cursor':'" + first.get("next_cursor").asText() + "'}");
        assertThat(first.get("items").get(29)).isEqualTo(whole.get(29));
        assertThat(second.get("items").get(0)).isEqualTo(whole.get(30));
    }

    @Test
    void a_path_narrows_the_tree() {
        assertThat(organization
                        .answer("xyte_list_spaces", "{'tree':true,'path':'Tel Aviv/Floor 4'}")
                        .get("items"))
                .isNotEmpty()
                .allMatch(row -> row.get("path").asText().contains("Tel Aviv/Floor 4"));
    }
}

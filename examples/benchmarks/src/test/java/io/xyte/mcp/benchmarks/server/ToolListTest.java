package io.xyte.mcp.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.ToolDescription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolListTest {
    @Test
    void the_sdks_servers_list_what_ours_list(@TempDir Path directory) throws Exception {
        String file = ToolList.write(directory).values().iterator().next();

        JsonNode tools = new ObjectMapper().readTree(Files.readString(Path.of(file)));

        List<ToolDescription> ours = XyteCatalog.create().tools(Access.DEFAULT);
        assertThat(tools.findValuesAsText("name"))
                .containsAll(ours.stream().map(ToolDescription::name).toList());
        assertThat(tools).hasSameSizeAs(ours);
        assertThat(tools.get(0).path("inputSchema")).isEqualTo(ours.get(0).inputSchema());
        assertThat(tools.get(0).path("description").textValue())
                .isEqualTo(ours.get(0).description());
    }
}

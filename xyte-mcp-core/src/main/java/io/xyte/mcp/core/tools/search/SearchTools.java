package io.xyte.mcp.core.tools.search;

import io.xyte.mcp.core.catalog.Tool;
import java.util.List;

/** The two tools that ChatGPT looks for. */
public final class SearchTools {
    private SearchTools() {}

    /** The tools. */
    public static List<Tool<?>> all() {
        return List.of(new SearchTool(), new FetchTool());
    }
}

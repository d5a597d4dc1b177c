package io.xyte.mcp.core.tools.operations;

import io.xyte.mcp.core.catalog.Tool;
import java.util.List;

/** The tools over all operations, in the order in which clients see them. */
public final class OperationTools {
    private OperationTools() {}

    /** The tools. */
    public static List<Tool<?>> all() {
        return List.of(new ListOperationsTool(), new DescribeOperationTool(), new ApiReadTool(), new ApiWriteTool());
    }
}

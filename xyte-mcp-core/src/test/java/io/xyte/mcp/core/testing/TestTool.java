package io.xyte.mcp.core.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.catalog.ToolResult;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.Optional;
import java.util.function.BiFunction;

/** A tool that takes any arguments. */
record TestTool(String name, Toolset toolset, Effect effect, BiFunction<ObjectNode, CallContext, ToolResult> body) {

    boolean visible(Access access) {
        return access.permits(name, toolset, effect);
    }

    ToolDescription description() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        return new ToolDescription(name, "Title of " + name, "Does " + name + ".", effect, schema, Optional.empty());
    }
}

package io.xyte.mcp.core.resources;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ResourceDescription;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.ToolRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** An address that shows what a tool answers. */
final class ToolResource implements Resource {

    /**
     * A variable of the address.
     *
     * @param argument the tool's argument that it stands for
     * @param values what could be meant by what was typed so far
     */
    record Variable(String name, String argument, BiFunction<String, CallContext, List<String>> values) {}

    private final ToolRegistry tools;
    private final String tool;
    private final ResourceDescription description;
    private final List<Variable> variables;

    ToolResource(ToolRegistry tools, String tool, String uri, String name, String title, Variable... variables) {
        ToolDefinition<?> definition = tools.definition(tool);
        String content = definition.lists()
                ? "The first page of " + tool + ", which has filters and further pages."
                : "What " + tool + " answers.";
        this.tools = tools;
        this.tool = tool;
        this.description = new ResourceDescription(uri, name, title, content, tool, definition.toolset());
        this.variables = List.of(variables);
    }

    @Override
    public ResourceDescription description() {
        return description;
    }

    @Override
    public String read(Map<String, String> values, CallContext context) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        variables.forEach(variable -> arguments.put(variable.argument(), values.get(variable.name())));
        return tools.answer(tool, arguments, context);
    }

    @Override
    public List<String> complete(String name, String typed, CallContext context) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .flatMap(variable -> variable.values().apply(typed, context).stream())
                .toList();
    }
}

package io.xyte.mcp.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.answer.AnswerLimit;
import io.xyte.mcp.core.answer.AnswerWriter;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.PromptRegistry;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ResourceRegistry;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.catalog.ToolRegistry;
import io.xyte.mcp.core.catalog.ToolResult;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.prompts.Prompts;
import io.xyte.mcp.core.resources.Resources;
import io.xyte.mcp.core.tools.Tools;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that this server offers. */
public final class XyteCatalog implements Catalog {
    private final ToolRegistry tools;
    private final ResourceRegistry resources;
    private final PromptRegistry prompts;

    private XyteCatalog(CatalogSettings settings) {
        tools = new ToolRegistry(
                Tools.all(settings.pause(), settings.presets()), new AnswerWriter(settings.limit()), settings.gate());
        resources = new ResourceRegistry(Resources.over(tools));
        prompts = new PromptRegistry(Prompts.all(), tools);
    }

    /** The catalogue with answers of the usual length. */
    public static XyteCatalog create() {
        return create(CatalogSettings.DEFAULT);
    }

    /** The catalogue with answers up to a limit. */
    public static XyteCatalog create(AnswerLimit limit) {
        return create(new CatalogSettings(limit, Presets.NONE, Pause.SLEEP));
    }

    /** The catalogue with settings. */
    public static XyteCatalog create(CatalogSettings settings) {
        return new XyteCatalog(settings);
    }

    @Override
    public String instructions() {
        return Instructions.TEXT;
    }

    @Override
    public List<ToolDescription> tools(Access access) {
        return tools.descriptions(access);
    }

    @Override
    public Optional<ToolDescription> tool(String name, Access access) {
        return tools.description(name, access);
    }

    @Override
    public ToolResult call(String name, ObjectNode arguments, CallContext context) {
        return tools.call(name, arguments, context);
    }

    @Override
    public List<Resource> resources(Access access) {
        return resources.resources(access);
    }

    @Override
    public String read(String uri, CallContext context) {
        return resources.read(uri, context);
    }

    @Override
    public List<Prompt> prompts(Access access) {
        return prompts.prompts(access);
    }

    @Override
    public String render(String prompt, Map<String, String> arguments, CallContext context) {
        return prompts.render(prompt, arguments, context);
    }
}

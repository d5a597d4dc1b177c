package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.XyteException;
import io.xyte.mcp.core.answer.AnswerWriter;
import io.xyte.mcp.core.answer.Cursor;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.arguments.ArgumentBinder;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.arguments.Paged;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tools by name, and the way of a call: arguments, tool, answer. Immutable and thread-safe. */
public final class ToolRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(ToolRegistry.class);

    private record Entry(Tool<?> tool, ToolDescription description) {
        boolean seenBy(Access access) {
            return access.permits(description.name(), tool.definition().toolset(), description.effect());
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final AnswerWriter answers;
    private final CallGate gate;

    /**
     * A registry.
     *
     * @param tools in the order in which clients see them
     */
    public ToolRegistry(List<Tool<?>> tools, AnswerWriter answers) {
        this(tools, answers, CallGate.OPEN);
    }

    /**
     * A registry whose calls are counted.
     *
     * @param gate asked before a tool runs
     */
    public ToolRegistry(List<Tool<?>> tools, AnswerWriter answers, CallGate gate) {
        this.answers = answers;
        this.gate = gate;
        for (Tool<?> tool : tools) {
            ToolDescription description = tool.definition().describe();
            if (entries.put(description.name(), new Entry(tool, description)) != null) {
                throw new IllegalArgumentException("two tools are named " + description.name());
            }
        }
    }

    /** The tools that a caller sees. */
    public List<ToolDescription> descriptions(Access access) {
        return entries.values().stream()
                .filter(entry -> entry.seenBy(access))
                .map(Entry::description)
                .toList();
    }

    /** A tool that a caller sees. */
    public Optional<ToolDescription> description(String name, Access access) {
        return find(name, access).map(Entry::description);
    }

    private Optional<Entry> find(String name, Access access) {
        return Optional.ofNullable(entries.get(name)).filter(entry -> entry.seenBy(access));
    }

    /** What a tool is. */
    public ToolDefinition<?> definition(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("there is no tool " + name);
        }
        return entry.tool().definition();
    }

    /**
     * Calls a tool. What we did wrong is told as a fixed text with an id.
     *
     * @throws CallSuspended if the call has to wait for its client; nothing else is thrown
     */
    public ToolResult call(String name, ObjectNode sent, CallContext context) {
        try {
            return ToolResult.of(answer(name, sent, context));
        } catch (CatalogException failure) {
            return ToolResult.error(failure.kind(), failure.getMessage());
        } catch (CallSuspended waiting) {
            throw waiting;
        } catch (RuntimeException bug) {
            String incident = UUID.randomUUID().toString();
            LOG.error("internal error {} in tool {}", incident, name, bug);
            return ToolResult.error(
                    CatalogException.Kind.INTERNAL,
                    "Internal error; do not try again. It is logged at the server under " + incident + ".");
        }
    }

    /**
     * Calls a tool for its answer.
     *
     * @throws CatalogException if it fails in a way that the model or its user can act on
     */
    public String answer(String name, ObjectNode sent, CallContext context) {
        Access access = context.caller().access();
        Entry entry = find(name, access)
                .orElseThrow(() -> new CatalogException(CatalogException.Kind.NOT_FOUND, "Unknown tool."));
        gate.enter(context.caller(), entry.description().effect());
        try {
            return answer(entry.tool(), sent, context.fromNow().inSteps());
        } catch (ArgumentException wrong) {
            throw new CatalogException(CatalogException.Kind.INVALID_ARGUMENT, wrong.getMessage());
        } catch (XyteException failure) {
            FailureWords words = new FailureWords(
                    entry.tool().definition(), other -> find(other, access).isPresent());
            throw new CatalogException(kind(failure), words.of(failure, sent));
        }
    }

    private static CatalogException.Kind kind(XyteException failure) {
        boolean notFound =
                failure instanceof XyteException.Refused refused && refused.reason() == XyteException.Reason.NOT_FOUND;
        return notFound ? CatalogException.Kind.NOT_FOUND : CatalogException.Kind.UPSTREAM;
    }

    private <A extends Record> String answer(Tool<A> tool, ObjectNode sent, CallContext context) {
        Instant asOf = Cursor.parse(sent.path("cursor").asText())
                .map(Cursor::asOf)
                .orElseGet(() -> context.clock().instant());
        A arguments = ArgumentBinder.bind(tool.definition().arguments(), sent, asOf);
        if (arguments instanceof Paged paged) {
            PageFrame page = PageFrame.open(tool.definition(), arguments, paged.paging(), context.caller(), asOf);
            Listing<?> listing = (Listing<?>) tool.call(arguments, context);
            return answers.write(listing, paged.paging().chosenFields(), page::cursor);
        }
        return answers.write(tool.call(arguments, context));
    }
}

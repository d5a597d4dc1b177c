package io.xyte.mcp.core.tools.operations;

import io.xyte.client.operation.Effect;
import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.Listing.Entry;
import io.xyte.mcp.core.answer.OnRequest;
import io.xyte.mcp.core.answer.Position;
import io.xyte.mcp.core.arguments.ArgumentBinder;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Inline;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class ListOperationsTool implements Tool<ListOperationsTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_api_list_operations",
            Toolset.API,
            io.xyte.mcp.core.catalog.Effect.READS,
            "List API operations",
            "Lists operations of the Xyte API, for what no other tool does, such as users, licenses, assets and edges.",
            Arguments.class,
            Row.class);

    record Arguments(
            @Argument("E.g. devices, users, edges.devices") @Nullable
            String group,

            @Argument("HTTP method") @Nullable Method method,

            @Argument("What it does to the organization") @Nullable
            Effect effect,

            @Argument("Words in key or summary") @Nullable String search,
            @Inline Paging paging)
            implements Paged {}

    record Row(
            String key,
            Method method,
            Effect effect,
            String summary,
            @OnRequest String group,
            @OnRequest String path) {

        static Row of(Operation operation) {
            return new Row(
                    operation.key(),
                    operation.method(),
                    operation.effect(),
                    operation.summary(),
                    operation.group(),
                    operation.path());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        List<Operation> all = OperationTable.all(context.caller().access());
        checkGroup(arguments.group(), all);
        List<Operation> found =
                all.stream().filter(operation -> isWanted(operation, arguments)).toList();
        int start = Math.min(arguments.paging().start().row(), found.size());
        int end = Math.min(start + arguments.paging().rows(), found.size());
        List<Entry<Row>> rows = IntStream.range(start, end)
                .mapToObj(row -> new Entry<>(new Position(1, row), Row.of(found.get(row))))
                .toList();
        Position next = end < found.size() ? new Position(1, end) : null;
        return new Listing<>(rows, next, "xyte_api_describe_operation tells the parameters of one.");
    }

    private static void checkGroup(@Nullable String group, List<Operation> all) {
        List<String> groups = all.stream().map(Operation::group).distinct().toList();
        if (group != null && !groups.contains(group)) {
            throw new ArgumentException(ArgumentBinder.unknown("group", group, groups) + ".");
        }
    }

    private static boolean isWanted(Operation operation, Arguments wanted) {
        return (wanted.group() == null || operation.group().equals(wanted.group()))
                && (wanted.method() == null || operation.method() == wanted.method())
                && (wanted.effect() == null || operation.effect() == wanted.effect())
                && (wanted.search() == null || hasWords(operation, wanted.search()));
    }

    private static boolean hasWords(Operation operation, String search) {
        String text = (operation.key() + ' ' + operation.summary()).toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}

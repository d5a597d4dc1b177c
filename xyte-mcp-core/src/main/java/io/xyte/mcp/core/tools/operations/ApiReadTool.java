package io.xyte.mcp.core.tools.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.Page;
import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.Listing.Entry;
import io.xyte.mcp.core.answer.OpenRow;
import io.xyte.mcp.core.answer.Position;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Inline;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class ApiReadTool implements Tool<ApiReadTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_api_read",
            Toolset.API,
            Effect.READS,
            "Read from the API",
            "Calls any GET operation of the Xyte API. Answers with rows in items, one row if it is no list.",
            Arguments.class,
            OpenRow.class);

    record Arguments(
            @Argument("Key of the operation") String key,

            @Argument("Path parameters by name") @Nullable ObjectNode path,

            @Argument("Query parameters by name") @Nullable ObjectNode query,

            @Inline Paging paging)
            implements Paged {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<OpenRow> call(Arguments arguments, CallContext context) {
        Operation operation = OperationTable.find(arguments.key(), context);
        if (operation.method() != Method.GET) {
            throw new ArgumentException(
                    "Nothing was sent: " + operation.key() + " changes something; call it with xyte_api_write.");
        }
        OperationTable.checkKey(operation, context);
        OperationRequest request = OperationRequest.of(operation, arguments.path(), arguments.query(), null);
        return rows(request, arguments.paging(), context);
    }

    private static Listing<OpenRow> rows(OperationRequest request, Paging paging, CallContext context) {
        Position start = paging.start();
        // a page in the query is where the first page of this listing begins
        int number = start.page() - 1 + Integer.parseInt(request.query().getOrDefault("page", "1"));
        JsonNode answer = context.client().call(start.page() == 1 ? request.call() : request.call(number));
        Page<JsonNode> page =
                Page.of(answer, number).orElseGet(() -> new Page<>(List.of(answer), number, OptionalInt.empty()));
        int end = Math.min(start.row() + paging.rows(), page.items().size());
        RowFields fields = new RowFields(page.items(), paging.chosenFields());
        List<Entry<OpenRow>> rows = IntStream.range(Math.min(start.row(), end), end)
                .mapToObj(row -> new Entry<>(
                        new Position(start.page(), row), fields.of(page.items().get(row))))
                .toList();
        return new Listing<>(rows, next(page, start, end, request), null);
    }

    private static @Nullable Position next(Page<?> page, Position start, int end, OperationRequest request) {
        if (end < page.items().size()) {
            return new Position(start.page(), end);
        }
        boolean hasPages = request.operation().queryParameters().stream()
                .anyMatch(parameter -> parameter.name().equals("page"));
        return hasPages && page.next().isPresent() ? new Position(start.page() + 1, 0) : null;
    }
}

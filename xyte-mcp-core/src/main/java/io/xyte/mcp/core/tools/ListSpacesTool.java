package io.xyte.mcp.core.tools;

import io.xyte.client.SpaceQuery;
import io.xyte.client.model.Space;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.OnRequest;
import io.xyte.mcp.core.answer.Position;
import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Inline;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class ListSpacesTool implements Tool<ListSpacesTool.Arguments> {
    private static final int ROWS_A_PAGE = 100;

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_spaces",
            Toolset.SPACES,
            Effect.READS,
            "List spaces",
            "Lists spaces, the sites, floors and rooms. Use it to find the id of a room. With tree each space stands below"
                    + " its parent, with its depth.",
            Arguments.class,
            Row.class);

    record Arguments(
            @Argument("Id of the space above") @Nullable Long parentId,
            @Argument("Part of its name") @Nullable String name,

            @Argument("Part of its path, e.g. London/Floor 2") @Nullable
            String path,

            @Argument("E.g. site or room") @Nullable String type,
            @Argument("In the order of the tree") boolean tree,
            @Inline Paging paging)
            implements Paged {}

    record Row(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String path,
            @Nullable String type,
            @Nullable Long parentId,
            @Nullable Integer depth,
            @OnRequest @Nullable Instant createdAt) {

        static Row of(Space space, @Nullable Integer depth) {
            return new Row(
                    space.id(),
                    space.name(),
                    space.fullPath(),
                    space.spaceType(),
                    space.parentId(),
                    depth,
                    space.createdAt());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        if (arguments.tree()) {
            return tree(arguments, context);
        }
        SpaceQuery query = query(arguments);
        return Scan.rows(
                arguments.paging(),
                context,
                number -> context.client().spaces().list(query.page(number)),
                space -> isWanted(space, arguments),
                space -> Row.of(space, null));
    }

    /** All spaces are read each time, for the API lists them in no order of the tree. */
    private static Listing<Row> tree(Arguments wanted, CallContext context) {
        Budget budget = Budget.of(context);
        SpaceQuery all = SpaceQuery.all().perPage(ROWS_A_PAGE);
        List<Space> spaces = budget.rows(
                "spaces", Budget.MAX_CALLS, page -> context.client().spaces().list(all.page(page)));
        List<Row> rows = SpaceOutline.of(spaces, wanted.parentId()).stream()
                .filter(line -> isWanted(line, wanted))
                .map(line -> Row.of(line.space(), line.depth()))
                .toList();
        return page(rows, wanted.paging(), budget.hint());
    }

    private static boolean isWanted(SpaceOutline.Line line, Arguments wanted) {
        Space space = line.space();
        return Match.part(space.name(), wanted.name())
                && Match.part(space.fullPath(), wanted.path())
                && Match.same(space.spaceType(), wanted.type());
    }

    private static Listing<Row> page(List<Row> rows, Paging paging, @Nullable String hint) {
        int first = Math.min(paging.start().row(), rows.size());
        int end = Math.min(first + paging.rows(), rows.size());
        List<Listing.Entry<Row>> entries = IntStream.range(first, end)
                .mapToObj(index -> new Listing.Entry<>(new Position(1, index), rows.get(index)))
                .toList();
        return new Listing<>(entries, end < rows.size() ? new Position(1, end) : null, hint);
    }

    /** Without the name, because whether the API looks for parts of it is not documented. */
    private static SpaceQuery query(Arguments wanted) {
        SpaceQuery query = SpaceQuery.all().perPage(ROWS_A_PAGE);
        query = wanted.parentId() == null ? query : query.parent(wanted.parentId());
        query = wanted.path() == null ? query : query.pathIncludes(wanted.path());
        return wanted.type() == null ? query : query.type(wanted.type());
    }

    /** Not the path, because not every hub tells it in its rows. */
    private static boolean isWanted(Space space, Arguments wanted) {
        return Match.same(space.parentId(), wanted.parentId()) && Match.part(space.name(), wanted.name());
    }
}

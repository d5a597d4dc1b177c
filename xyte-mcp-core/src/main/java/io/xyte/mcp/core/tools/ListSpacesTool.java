package io.xyte.mcp.core.tools;

import io.xyte.client.SpaceQuery;
import io.xyte.client.model.Space;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.OnRequest;
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
import org.jspecify.annotations.Nullable;

final class ListSpacesTool implements Tool<ListSpacesTool.Arguments> {
    private static final int ROWS_A_PAGE = 100;

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_spaces",
            Toolset.SPACES,
            Effect.READS,
            "List spaces",
            "Lists spaces, the tree of sites, floors and rooms. Use it to find the id of a room, or with parent_id to"
                    + " walk down the tree.",
            Arguments.class,
            Row.class);

    record Arguments(
            @Argument("Id of the space above") @Nullable Long parentId,
            @Argument("Part of its name") @Nullable String name,

            @Argument("Part of its path, e.g. London/Floor 2") @Nullable
            String path,

            @Argument("E.g. site or room") @Nullable String type,
            @Inline Paging paging)
            implements Paged {}

    record Row(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String path,
            @Nullable String type,
            @Nullable Long parentId,
            @OnRequest @Nullable Instant createdAt) {

        static Row of(Space space) {
            return new Row(
                    space.id(), space.name(), space.fullPath(), space.spaceType(), space.parentId(), space.createdAt());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        SpaceQuery query = query(arguments);
        return Scan.rows(
                arguments.paging(),
                context,
                number -> context.client().spaces().list(query.page(number)),
                space -> isWanted(space, arguments),
                Row::of);
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

package io.xyte.mcp.core.tools;

import io.xyte.client.SpaceQuery;
import io.xyte.client.model.Space;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the space that somebody means who gives an id, a name or a part of a path. For one thread. */
final class SpaceFinder {
    private static final int PAGES = 10;
    private static final int SHOWN = 8;

    private final CallContext context;
    private final Budget budget;

    SpaceFinder(CallContext context, Budget budget) {
        this.context = context;
        this.budget = budget;
    }

    /**
     * The one space.
     *
     * @throws CatalogException if there is none
     * @throws ArgumentException if there are several
     */
    Space find(String text) {
        if (text.matches("\\d{1,18}")) {
            return context.client().spaces().get(Long.parseLong(text));
        }
        SpaceQuery query = SpaceQuery.all().perPage(100);
        List<Space> narrow = rows(query.pathIncludes(text));
        // whether the API looks at the case of letters is not documented
        List<Space> spaces = best(narrow, text).isEmpty() ? rows(query) : narrow;
        return only(best(spaces, text), text);
    }

    private List<Space> rows(SpaceQuery query) {
        return budget.rows("spaces", PAGES, page -> context.client().spaces().list(query.page(page)));
    }

    /** Those of the name or path; where there are none, those with the text in their names. */
    private static List<Space> best(List<Space> spaces, String text) {
        List<Space> exact =
                spaces.stream().filter(space -> isNamed(space, text)).toList();
        return exact.isEmpty()
                ? spaces.stream()
                        .filter(space -> Match.part(space.name(), text))
                        .toList()
                : exact;
    }

    private static boolean isNamed(Space space, String text) {
        String path = space.fullPath() == null ? "" : "/" + space.fullPath();
        String end = "/" + text.toLowerCase(Locale.ROOT);
        return text.equalsIgnoreCase(space.name())
                || path.toLowerCase(Locale.ROOT).endsWith(end);
    }

    private Space only(List<Space> found, String text) {
        if (found.isEmpty() && budget.hint() != null) {
            throw new CatalogException(
                    CatalogException.Kind.UPSTREAM,
                    "Not all spaces could be read, and none of the others is \"" + CleanText.line(text, 80)
                            + "\". Give its id.");
        }
        if (found.isEmpty()) {
            throw new CatalogException(
                    CatalogException.Kind.NOT_FOUND,
                    "No such space: \"" + CleanText.line(text, 80)
                            + "\". xyte_list_spaces lists their names, paths and ids.");
        }
        if (found.size() > 1) {
            String names = found.stream()
                    .limit(SHOWN)
                    .map(space -> space.id() + " "
                            + CleanText.line(
                                    String.valueOf(space.fullPath() == null ? space.name() : space.fullPath()), 80))
                    .collect(Collectors.joining("; "));
            throw new ArgumentException("\"" + CleanText.line(text, 80) + "\" fits " + found.size()
                    + " spaces. Ask the user which one, and give its id: " + names + ".");
        }
        return found.get(0);
    }
}

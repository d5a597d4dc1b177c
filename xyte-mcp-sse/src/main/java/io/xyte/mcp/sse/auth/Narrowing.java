package io.xyte.mcp.sse.auth;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Route;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request says of itself that it wants to see and call at most: in headers, or in its path. */
final class Narrowing {
    private static final HttpString TOOLSETS = HttpString.tryFromString("X-MCP-Toolsets");
    private static final HttpString TOOLS = HttpString.tryFromString("X-MCP-Tools");
    private static final HttpString EXCLUDE_TOOLS = HttpString.tryFromString("X-MCP-Exclude-Tools");
    private static final HttpString READONLY = HttpString.tryFromString("X-MCP-Readonly");

    private Narrowing() {}

    /**
     * The narrowing of a request; {@link Access#FULL} if it says nothing.
     *
     * @param tools the names of the tools that the caller sees without it
     * @throws Refusal if a name is unknown, or hidden from the caller
     */
    static Access of(HttpServerExchange exchange, Supplier<List<String>> tools) throws Refusal {
        HeaderMap headers = exchange.getRequestHeaders();
        String path = exchange.getRequestPath();
        Access narrowing = Access.FULL;
        boolean readOnlyHeader = readOnly(headers);
        if (Route.readOnly(path) || readOnlyHeader) {
            narrowing = narrowing.narrowedBy(new Access(true, Access.FULL.toolsets()));
        }
        for (Optional<String> toolsets : List.of(Route.toolsets(path), value(headers, TOOLSETS))) {
            if (toolsets.isPresent()) {
                narrowing = narrowing.narrowedBy(new Access(false, toolsets(toolsets.get())));
            }
        }
        Set<String> only = names(headers, TOOLS, tools);
        Set<String> denied = names(headers, EXCLUDE_TOOLS, tools);
        return only == null && denied == null
                ? narrowing
                : narrowing.narrowedBy(
                        new Access(false, Access.FULL.toolsets(), only, denied == null ? Set.of() : denied, null));
    }

    private static boolean readOnly(HeaderMap headers) throws Refusal {
        String value = value(headers, READONLY).orElse("false").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Refusal.badRequest(READONLY + " must be true or false.");
        };
    }

    private static Set<Toolset> toolsets(String names) throws Refusal {
        try {
            return Toolset.named(list(names).toList());
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("There is a toolset that does not exist. Valid are: " + Toolset.names() + ".");
        }
    }

    private static @Nullable Set<String> names(HeaderMap headers, HttpString header, Supplier<List<String>> tools)
            throws Refusal {
        Optional<String> value = value(headers, header);
        if (value.isEmpty()) {
            return null;
        }
        Set<String> names = new HashSet<>(list(value.get()).toList());
        List<String> valid = tools.get();
        if (!valid.containsAll(names)) {
            throw Refusal.badRequest(
                    header + " names a tool that does not exist. Valid are: " + String.join(", ", valid) + ".");
        }
        return names;
    }

    /** A header that comes more than once counts as one with commas; an empty one says nothing. */
    private static Optional<String> value(HeaderMap headers, HttpString name) {
        return Optional.ofNullable(headers.get(name))
                .map(values -> String.join(",", values).strip())
                .filter(value -> !value.isEmpty());
    }

    private static Stream<String> list(String names) {
        return Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }
}

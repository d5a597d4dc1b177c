package io.xyte.mcp.core.testing;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ResourceDescription;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A resource that knows the items {@code apple} and {@code apricot}; its address, if a template, ends in the item. */
record TestResource(String uri, Toolset toolset) implements Resource {
    private static final List<String> ITEMS = List.of("apple", "apricot");

    boolean visible(Access access) {
        return description().seenBy(access);
    }

    String read(String asked, CallContext context) {
        String item = asked.substring(asked.lastIndexOf('/') + 1);
        switch (item) {
            case "bug" -> throw new IllegalStateException("detail of a bug");
            case "down" -> throw new CatalogException(CatalogException.Kind.UPSTREAM, "Xyte does not answer.");
            default -> {
                return read(Map.of("item", item), context);
            }
        }
    }

    @Override
    public ResourceDescription description() {
        return new ResourceDescription(uri, "name of " + uri, "Title", "Description.", "tool of " + uri, toolset);
    }

    @Override
    public String read(Map<String, String> variables, CallContext context) {
        String item = variables.getOrDefault("item", "");
        if (description().template() && !ITEMS.contains(item)) {
            throw new CatalogException(CatalogException.Kind.NOT_FOUND, "No such item.");
        }
        return "{\"item\":\"" + item + "\"}";
    }

    @Override
    public List<String> complete(String variable, String typed, CallContext context) {
        if (typed.equals("many")) {
            return Stream.iterate(0, n -> n + 1).limit(150).map(String::valueOf).toList();
        }
        if (typed.equals("down")) {
            throw new CatalogException(CatalogException.Kind.UPSTREAM, "Xyte does not answer.");
        }
        return ITEMS.stream().filter(item -> item.startsWith(typed)).toList();
    }
}

package io.xyte.mcp.core.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The resources by address. Immutable and thread-safe. */
public final class ResourceRegistry {
    private record Entry(Resource resource, UriTemplate addresses) {}

    private final List<Entry> entries;

    /**
     * A registry.
     *
     * @param resources in the order in which clients see them
     */
    public ResourceRegistry(List<Resource> resources) {
        entries = resources.stream()
                .map(resource -> new Entry(
                        resource, new UriTemplate(resource.description().uri())))
                .toList();
    }

    /** The resources that a caller sees. */
    public List<Resource> resources(Access access) {
        return entries.stream()
                .map(Entry::resource)
                .filter(resource -> resource.description().seenBy(access))
                .toList();
    }

    /**
     * Reads the resource of an address.
     *
     * @throws CatalogException if the caller sees none there, or it cannot be read
     */
    public String read(String uri, CallContext context) {
        List<Resource> visible = resources(context.caller().access());
        for (Entry entry : entries) {
            Optional<Map<String, String>> variables = entry.addresses().match(uri);
            if (variables.isPresent() && visible.contains(entry.resource())) {
                return entry.resource().read(variables.get(), context);
            }
        }
        throw new CatalogException(CatalogException.Kind.NOT_FOUND, "Nothing at this address. " + addresses(visible));
    }

    private static String addresses(List<Resource> resources) {
        return resources.stream()
                .map(resource -> resource.description().uri())
                .collect(Collectors.joining(", ", "Addresses: ", "."));
    }
}

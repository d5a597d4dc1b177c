package io.xyte.mcp.core.catalog;

/**
 * A resource or resource template as clients see it. Reading is all it allows, so its effect is {@link Effect#READS}.
 *
 * @param uri an address such as {@code xyte://devices}, or a template such as <code>xyte://devices/{id}</code>
 * @param name stable
 * @param title for people
 * @param description for the model
 * @param tool the tool whose answer it shows; seen with it
 * @param toolset of that tool
 */
public record ResourceDescription(
        String uri, String name, String title, String description, String tool, Toolset toolset) {
    /** The media type of every resource. */
    public static final String MIME_TYPE = "application/json";

    /** Whether a caller may see and read it. */
    public boolean seenBy(Access access) {
        return access.permits(tool, toolset, Effect.READS);
    }

    /** Whether {@link #uri()} has variables. */
    public boolean template() {
        return uri.indexOf('{') >= 0;
    }
}

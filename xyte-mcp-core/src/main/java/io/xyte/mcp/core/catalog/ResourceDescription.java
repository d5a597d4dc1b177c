package io.xyte.mcp.core.catalog;

/**
 * A resource or resource template as clients see it. Reading is all it allows, so its effect is {@link Effect#READS}.
 *
 * @param uri an address such as {@code xyte://devices}, or a template such as <code>xyte://devices/{id}</code>
 * @param name stable
 * @param title for people
 * @param description for the model
 * @param toolset switched on and off with the tools of that set
 */
public record ResourceDescription(String uri, String name, String title, String description, Toolset toolset) {
    /** The media type of every resource. */
    public static final String MIME_TYPE = "application/json";

    /** Whether {@link #uri()} has variables. */
    public boolean template() {
        return uri.indexOf('{') >= 0;
    }
}

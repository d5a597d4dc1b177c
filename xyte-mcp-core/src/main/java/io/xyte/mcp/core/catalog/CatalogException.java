package io.xyte.mcp.core.catalog;

/** A call that failed in a way that the model or its user can act on. The message is worded for them. */
public final class CatalogException extends RuntimeException {

    /** Why, as far as a protocol must tell it apart. */
    public enum Kind {
        /** There is nothing at that address, or nothing of that id. */
        NOT_FOUND,
        /** An argument is missing, unknown or not of the allowed form. */
        INVALID_ARGUMENT,
        /** The Xyte API refused or gave no usable answer. */
        UPSTREAM,
        /** A fault of ours, which is logged. */
        INTERNAL,
        /** The caller has made too many calls; later is soon enough. */
        RATE_LIMITED
    }

    private final transient Kind kind;

    /** A failure with its words for the model. */
    public CatalogException(Kind kind, String words) {
        super(words, null, false, false);
        this.kind = kind;
    }

    /** Why the call failed. */
    public Kind kind() {
        return kind;
    }
}

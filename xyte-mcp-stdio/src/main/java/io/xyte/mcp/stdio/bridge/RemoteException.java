package io.xyte.mcp.stdio.bridge;

/** A message had no usable answer. The words are for the client's user and quote nothing that the server sent. */
final class RemoteException extends Exception {

    /** What is known of the message's effect. */
    enum Kind {
        /** It did not leave this machine. */
        NOT_SENT,
        /** It was sent, and nobody knows. */
        UNCLEAR,
        /** The server turned it away. */
        REFUSED,
        /** The server does not know the session: it did nothing. */
        SESSION_ENDED,
        /** The server does not take messages at this address. */
        OTHER_TRANSPORT
    }

    private final Kind kind;

    RemoteException(Kind kind, String words) {
        super(words, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}

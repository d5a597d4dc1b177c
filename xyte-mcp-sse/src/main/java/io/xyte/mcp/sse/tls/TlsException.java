package io.xyte.mcp.sse.tls;

/** A certificate and key that cannot be used. The message says why and what to do, and has nothing of a key in it. */
public final class TlsException extends Exception {
    TlsException(String message) {
        super(message);
    }
}

package io.xyte.mcp.sse.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the operator keeps the server's certificate and key. */
public interface TlsFiles {
    /** The files, all of which must be there. */
    List<Path> files();

    /** The one of them that holds the private key. */
    Path secret();

    /**
     * Reads and checks what the files hold now.
     *
     * @throws TlsException if it cannot be used
     * @throws IOException if a file cannot be read
     */
    TlsIdentity read() throws TlsException, IOException;
}

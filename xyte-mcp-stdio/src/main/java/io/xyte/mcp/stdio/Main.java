package io.xyte.mcp.stdio;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;

/** Where the process begins and ends. */
final class Main {
    private Main() {}

    /** Starts the server; the exit code is 0 when the client has gone, and 2 when the settings are wrong. */
    public static void main(String[] arguments) {
        // first of all, for whatever a library prints would stand between two messages
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        Streams streams = new Streams(new FileInputStream(FileDescriptor.in), output, System.err);
        // not by returning: threads of the HTTP client would keep the process
        Exit.now(new Command(System.getenv(), streams).run(arguments));
    }
}

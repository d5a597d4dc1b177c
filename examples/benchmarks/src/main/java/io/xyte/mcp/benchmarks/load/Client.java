package io.xyte.mcp.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Who opens a session, and where.
 *
 * @param key goes into the Authorization header; ASCII
 */
record Client(Loop loop, InetSocketAddress address, String key) {

    Connection connect(Consumer<String> lost) throws IOException {
        return loop.connect(address, lost);
    }

    /** The bytes of a request; path, fields and body are ASCII, each field with its line's end. */
    byte[] request(String method, String path, String fields, String body) {
        String text = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort()
                + "\r\nAuthorization: Bearer " + key + "\r\n" + fields + "\r\n" + body;
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "client of " + address;
    }
}

package io.xyte.mcp.sse;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where the server listens.
 *
 * @param host a name or address of this machine
 * @param port 0 to 65535; 0 takes a free one
 * @param open whether others may reach it: TLS protects their keys, or the operator trusts the network
 */
public record ListenAddress(String host, int port, boolean open) {
    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public ListenAddress {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("--port must be 0 to 65535, was " + port);
        }
        if (!open && !address(host).isLoopbackAddress()) {
            throw new IllegalArgumentException("--host " + host
                    + " can be reached from outside, and API keys would travel unencrypted; say --tls-cert and --tls-key,"
                    + " or --behind-proxy if a proxy in front does TLS, or --insecure if the network is trusted");
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("--host " + host + " is no name or address of this machine");
        }
    }

    /** The host as it stands in a URL. */
    String urlHost() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    /** Whether it stands for all addresses, and so for no name that a client could use. */
    boolean wildcard() {
        return address(host).isAnyLocalAddress();
    }

    /** Whether only this machine can reach it. */
    public boolean loopback() {
        return address(host).isLoopbackAddress();
    }
}

package io.xyte.mcp.benchmarks.load;

import java.net.InetSocketAddress;

/** What is measured: a server, and the way into it. */
public record Target(InetSocketAddress address, Door door) {}

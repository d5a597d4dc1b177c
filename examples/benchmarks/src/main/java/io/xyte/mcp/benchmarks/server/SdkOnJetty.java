package io.xyte.mcp.benchmarks.server;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.server.transport.HttpServletSseServerTransportProvider;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The SDK's two servlet transports on Jetty, put together as the documentation of both shows. */
public final class SdkOnJetty implements AutoCloseable {
    private static final String KEY = "key";

    private final Server server = new Server(threads());
    private final ServerConnector connector = new ServerConnector(server);

    private SdkOnJetty(int port) {
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
    }

    /**
     * Listens on the loopback address.
     *
     * @param port 0 for any free one
     * @param immediate run tools on the request's own thread instead of the SDK's scheduler, which is its default
     * @throws IOException if the list of tools cannot be read
     */
    public static SdkOnJetty start(int port, URI upstream, boolean immediate) throws IOException {
        SdkTools tools = new SdkTools(new DeviceRead(upstream), SdkOnJetty::key);
        Catalog catalog = new Catalog(McpJsonDefaults.getMapper(), tools, immediate);
        SdkOnJetty jetty = new SdkOnJetty(port);
        ServletContextHandler context = new ServletContextHandler("/");
        add(context, streamable(catalog), "/mcp");
        add(context, sse(catalog), "/sse", "/messages");
        jetty.server.setHandler(context);
        LifeCycle.start(jetty.server);
        return jetty;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", connector.getLocalPort());
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(new VirtualThreadPool());
        }
        return threads;
    }

    private static void add(ServletContextHandler context, Servlet servlet, String... paths) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        for (String path : paths) {
            context.addServlet(holder, path);
        }
    }

    private static Servlet streamable(Catalog catalog) throws IOException {
        HttpServletStreamableServerTransportProvider transport = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(catalog.mapper())
                .mcpEndpoint("/mcp")
                .contextExtractor(SdkOnJetty::context)
                .build();
        serve(McpServer.sync(transport), catalog);
        return transport;
    }

    @SuppressWarnings("deprecation") // the SDK deprecates HTTP+SSE, as MCP does; many clients know nothing else
    private static Servlet sse(Catalog catalog) throws IOException {
        HttpServletSseServerTransportProvider transport = HttpServletSseServerTransportProvider.builder()
                .jsonMapper(catalog.mapper())
                .sseEndpoint("/sse")
                .messageEndpoint("/messages")
                .contextExtractor(SdkOnJetty::context)
                .build();
        serve(McpServer.sync(transport), catalog);
        return transport;
    }

    private static void serve(McpServer.SyncSpecification<?> server, Catalog catalog) throws IOException {
        server.serverInfo("sdk-on-jetty", "1")
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .immediateExecution(catalog.immediate())
                .tools(catalog.tools().specifications(catalog.mapper()))
                .build();
    }

    /** What both transports serve, and how. */
    private record Catalog(McpJsonMapper mapper, SdkTools tools, boolean immediate) {}

    private static McpTransportContext context(HttpServletRequest request) {
        String key = request.getHeader("Authorization");
        return key == null ? McpTransportContext.EMPTY : McpTransportContext.create(Map.of(KEY, key));
    }

    private static String key(McpSyncServerExchange exchange) {
        return String.valueOf(exchange.transportContext().get(KEY));
    }

    /** Runs it until the process is ended. */
    public static void main(String[] arguments) {
        new CommandLine(new Run()).execute(arguments);
    }

    @Command(name = "sdk-on-jetty")
    private static final class Run implements Callable<Integer> {
        @Option(names = "--port", required = true)
        private int port;

        @Option(names = "--upstream", required = true)
        private URI upstream;

        @Option(names = "--immediate")
        private boolean immediate;

        @Override
        public Integer call() throws IOException {
            start(port, upstream, immediate);
            return CommandLine.ExitCode.OK;
        }
    }
}

package io.xyte.mcp.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packed hosted server with its demonstration, as a process.
 *
 * @param address without a path
 */
record DemoServer(Program program, String address) implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("serves MCP at (http://[^/]+)/mcp");

    /** On a free port. */
    static DemoServer start(String... flags) {
        return on(0, flags);
    }

    static DemoServer on(int port, String... flags) {
        List<String> all = new ArrayList<>(List.of("--demo", "--port", Integer.toString(port)));
        all.addAll(List.of(flags));
        Program program = Program.start(Map.of(), Checkout.hostedServer(all.toArray(String[]::new)));
        Matcher address = ADDRESS.matcher(program.until("serves MCP at"));
        if (!address.find()) {
            throw new AssertionError("it does not say where it serves");
        }
        return new DemoServer(program, address.group(1));
    }

    @Override
    public void close() {
        program.close();
    }
}

package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.xyte.mcp.stdio.OptionsParser;
import java.util.List;
import picocli.CommandLine;

/** How a client is told to start something that speaks MCP on standard input and output. */
final class LocalCommand {
    private static final String JAR = "xyte-mcp-stdio.jar";
    private static final String LAUNCHER = "bin/xyte-mcp-stdio";

    private LocalCommand() {}

    /** Fails if a client could not start it, or it would not take what it is given. */
    static void check(List<String> words) {
        String program = words.get(0);
        List<String> arguments = words.subList(1, words.size());
        switch (program) {
            case "java" -> jar(arguments);
            case "curl" -> curl(arguments);
            case "npx" -> remote(arguments);
            default -> {
                assertThat(program).as("a command that is known").endsWith(LAUNCHER);
                flags(arguments);
            }
        }
    }

    private static void jar(List<String> arguments) {
        assertThat(arguments.get(0)).isEqualTo("-jar");
        assertThat(arguments.get(1)).endsWith(JAR);
        flags(arguments.subList(2, arguments.size()));
    }

    private static void flags(List<String> flags) {
        assertThatCode(() -> new CommandLine(OptionsParser.spec()).parseArgs(flags.toArray(String[]::new)))
                .as("flags of the local server")
                .doesNotThrowAnyException();
    }

    private static void curl(List<String> arguments) {
        assertThat(arguments).contains("-sSN", "-T", ".");
        assertThat(arguments.get(arguments.size() - 1)).matches("(https://HOST|ADDRESS)/stdio");
    }

    /** The bridge of the npm registry, for clients that know no addresses. */
    private static void remote(List<String> arguments) {
        assertThat(arguments).startsWith("-y", "mcp-remote", "https://HOST/mcp").contains("--header");
        String header = arguments.get(arguments.indexOf("--header") + 1);
        // it splits at blanks on some systems, so the value with its blank comes from the environment
        assertThat(header).matches("[A-Za-z-]+:\\$\\{[A-Z_]+}");
        assertThat(Doors.knows(header.split(":")[0])).as(header).isTrue();
    }
}

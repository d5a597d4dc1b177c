package io.xyte.mcp.docs;

import io.xyte.mcp.sse.command.ServeFlags;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One command of a line.
 *
 * @param words without their quotes; variables that are set for the command come first
 */
record ShellCommand(List<String> words) {
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)[A-Za-z_][A-Za-z0-9_]*=.*");
    private static final String SCRIPT = "./xyte-mcp";
    private static final String HOSTED_JAR = "xyte-mcp-sse.jar";

    /** What is started; empty where variables are set and nothing else. */
    String program() {
        return bare().isEmpty() ? "" : bare().get(0);
    }

    /** What follows the program. */
    List<String> arguments() {
        return bare().isEmpty() ? List.of() : bare().subList(1, bare().size());
    }

    private List<String> bare() {
        return words.stream()
                .dropWhile(word -> ASSIGNMENT.matcher(word).matches())
                .toList();
    }

    /** Whether it runs until somebody ends it. */
    boolean servesHosted() {
        if (program().equals(SCRIPT)) {
            return List.of("demo", "serve").contains(arguments().get(0))
                    && !arguments().contains("--help");
        }
        return hostedArguments()
                .filter(flags ->
                        flags.stream().noneMatch(ServeFlags.spec().subcommands().keySet()::contains))
                .isPresent();
    }

    /** What the hosted server's jar is given, wherever in the words it stands. */
    private Optional<List<String>> hostedArguments() {
        int jar = indexOfEnd(HOSTED_JAR);
        return jar < 0 ? Optional.empty() : Optional.of(words.subList(jar + 1, words.size()));
    }

    private int indexOfEnd(String end) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).endsWith(end)) {
                return i;
            }
        }
        return -1;
    }

    /** The words behind the one that a client starts a local server with; empty if it starts none. */
    Optional<List<String>> startedByClient() {
        int dashes = words.indexOf("--");
        return dashes < 0 ? Optional.empty() : Optional.of(words.subList(dashes + 1, words.size()));
    }
}

package io.xyte.mcp.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for the JVM that runs this program. */
public final class JavaCommand {
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    private JavaCommand() {}

    /** Runs a class of this program. */
    public static List<String> main(Class<?> main, List<String> jvmArguments, String... arguments) {
        List<String> command = java(jvmArguments);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a jar. */
    public static List<String> jar(Path jar, List<String> jvmArguments, List<String> arguments) {
        List<String> command = java(jvmArguments);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    static String tool(String name) {
        return BIN.resolve(name).toString();
    }

    private static List<String> java(List<String> jvmArguments) {
        List<String> command = new ArrayList<>();
        command.add(tool("java"));
        command.addAll(jvmArguments);
        return command;
    }
}

package io.xyte.mcp.examples;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the files of the checkout are, and the commands that the README of the examples gives. */
final class Checkout {
    /** Tests run in the directory of their module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final Path LOCAL_SERVER = jar("xyte-mcp-stdio");
    static final Path HOSTED_SERVER = jar("xyte-mcp-sse");
    static final String JAVA_HOME = System.getProperty("java.home");

    private Checkout() {}

    /** The command that runs an example. */
    static List<String> example(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-cp"));
        command.add(ROOT.resolve("examples/target/classes") + File.pathSeparator + LOCAL_SERVER);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The command that starts the hosted server. */
    static List<String> hostedServer(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", HOSTED_SERVER.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The command {@code ./xyte-mcp}. */
    static List<String> script(String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("xyte-mcp").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String java() {
        return Path.of(JAVA_HOME, "bin", "java").toString();
    }

    private static Path jar(String module) {
        return ROOT.resolve(module).resolve("target").resolve(module + ".jar");
    }
}

package io.xyte.mcp.sse.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.client.ApiKey;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the operator's Xyte key comes from: never from an argument, which other users of the machine can see. */
final class XyteKey {
    static final String VARIABLE = "XYTE_API_KEY";

    private XyteKey() {}

    /**
     * The key of the environment.
     *
     * @throws IllegalArgumentException if there is none
     */
    static ApiKey ofEnvironment(Map<String, String> environment) {
        return checked(environment.getOrDefault(VARIABLE, "").strip());
    }

    /**
     * The key of the environment, else of whoever sits at the terminal, else of standard input.
     *
     * @throws IllegalArgumentException if there is none
     */
    static String text(Map<String, String> environment) throws IOException {
        String text = environment.getOrDefault(VARIABLE, "").strip();
        String key = text.isEmpty() ? typed().strip() : text;
        checked(key);
        return key;
    }

    private static String typed() throws IOException {
        @Nullable Console console = System.console();
        if (console != null && System.in.available() == 0) {
            char[] typed = console.readPassword("Xyte API key (not shown): ");
            return typed == null ? "" : new String(typed);
        }
        @Nullable String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private static ApiKey checked(String key) {
        try {
            return ApiKey.of(key);
        } catch (IllegalArgumentException noKey) {
            throw new IllegalArgumentException(VARIABLE + " must hold a Xyte API key");
        }
    }
}

package io.xyte.mcp.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When {@code ./xyte-mcp} builds, and that nothing of it gets between the messages. In a checkout of the script alone, with
 * an {@code mvn} first in the path that chatters on standard output, as Maven does, and "builds" by copying the real jar.
 */
class ScriptBuildsIT {
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
            + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";

    private static final Path BUILT = Checkout.LOCAL_SERVER.getParent();

    @TempDir
    private Path checkout;

    private Path jar;
    private Path source;

    @BeforeEach
    void makeCheckout() throws IOException {
        jar = checkout.resolve("xyte-mcp-stdio/target/xyte-mcp-stdio.jar");
        source = checkout.resolve("xyte-mcp-stdio/src/main/Source.java");
        Files.createDirectories(source.getParent());
        Files.createDirectories(jar.getParent());
        Files.writeString(source, "");
        Files.writeString(checkout.resolve("pom.xml"), "");
        Files.writeString(checkout.resolve("xyte-mcp-stdio/pom.xml"), "");
        program("xyte-mcp", Files.readString(Checkout.ROOT.resolve("xyte-mcp")));
        program(
                "bin/mvn",
                "#!/bin/sh\necho '[INFO] BUILD SUCCESS'\ncp -Rp '" + BUILT + "/xyte-mcp-stdio.jar' '" + BUILT
                        + "/dist' '" + jar.getParent() + "'\n");
    }

    private void program(String name, String text) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void a_missing_jar_is_built_and_standard_output_holds_messages_only() throws Exception {
        Program.Ended ended = serve();

        assertThat(ended.errors()).contains("building xyte-mcp-stdio", "BUILD SUCCESS");
        onlyTheAnswer(ended.output());
    }

    @Test
    void a_jar_that_is_older_than_a_source_is_built_again() throws Exception {
        build();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        Program.Ended ended = serve();

        assertThat(ended.errors()).contains("BUILD SUCCESS");
        onlyTheAnswer(ended.output());
    }

    @Test
    void a_jar_that_is_newer_than_all_sources_is_used_as_it_is() throws Exception {
        build();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        Program.Ended ended = serve();

        assertThat(ended.errors()).isEmpty();
        onlyTheAnswer(ended.output());
    }

    private void build() {
        Program.run(Map.of(), List.of(checkout.resolve("bin/mvn").toString()));
        assertThat(jar).exists();
    }

    private Program.Ended serve() {
        String path = checkout.resolve("bin") + ":" + System.getenv("PATH");
        List<String> command = List.of(checkout.resolve("xyte-mcp").toString(), "stdio", "--demo");
        try (Program server = Program.start(Map.of("PATH", path, "XYTE_MCP_ARCHIVE", "off"), command)) {
            server.type(INITIALIZE);
            server.endInput();
            return server.end();
        }
    }

    private static void onlyTheAnswer(String output) throws IOException {
        assertThat(output.lines()).hasSize(1);
        JsonNode answer = new ObjectMapper().readTree(output);
        assertThat(answer.at("/result/serverInfo/name").textValue()).isEqualTo("xyte-mcp");
    }
}

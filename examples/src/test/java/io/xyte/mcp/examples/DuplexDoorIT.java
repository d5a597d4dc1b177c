package io.xyte.mcp.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code curl} as a bridge to the packed server, straight and through nginx with the settings of the documentation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplexDoorIT {
    private static final Path TRANSPORTS = Checkout.ROOT.resolve("docs/transports.md");

    @TempDir
    private static Path directory;

    private DemoServer server;

    @BeforeAll
    void start() {
        assumeTrue(Tools.present("curl"), "curl is not installed");
        server = DemoServer.start();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Program curl(String address, String header) {
        return Program.start(Map.of(), List.of("curl", "-sSN", "-T", ".", "-H", header, address + "/stdio"));
    }

    private static void converse(Program curl) {
        Client client = new Client(curl);
        client.initialize();
        assertThat(client.ask("tools/list", "{}").at("/result/tools")).isNotEmpty();
        assertThat(client.ask("tools/call", "{\"name\":\"xyte_get_organization\",\"arguments\":{}}")
                        .toString())
                .contains("Northwind Demo");
        assertThat(client.discover().at("/result/supportedVersions").toString()).contains("2026-07-28");
        curl.endInput();
        assertThat(curl.end().code()).isZero();
    }

    @Test
    void curl_is_a_complete_bridge() {
        try (Program curl = curl(server.address(), "Authorization: demo-key")) {
            converse(curl);
        }
    }

    @Test
    void curl_takes_the_key_from_a_file() throws IOException {
        Path key = Files.writeString(directory.resolve("key"), "Authorization: Bearer demo-key\n");

        try (Program curl = curl(server.address(), "@" + key)) {
            converse(curl);
        }
    }

    @Test
    void what_is_in_flight_when_the_input_ends_is_answered() {
        try (Program curl = curl(server.address(), "Authorization: demo-key")) {
            Client client = new Client(curl);
            client.initialize();
            client.request("tools/call", "{\"name\":\"xyte_get_organization\",\"arguments\":{}}");
            curl.endInput();

            assertThat(curl.end().output()).contains("Northwind Demo");
        }
    }

    @Test
    void a_refused_key_ends_curl_with_a_message_that_names_no_key() {
        try (Program curl = curl(server.address(), "Authorization: canary-key-1")) {
            Program.Ended ended = curl.end();

            assertThat(ended.output()).contains("\"error\"", "does not know this API key");
            assertThat(ended.output() + ended.errors()).doesNotContain("canary");
        }
    }

    @Test
    void it_works_through_nginx_with_the_settings_of_the_documentation() throws IOException {
        assumeTrue(Tools.present("nginx"), "nginx is not installed");
        int port = Tools.freePort();
        Path configuration = Files.writeString(directory.resolve("nginx.conf"), nginx(port, location()));

        try (Program nginx = Program.start(
                        Map.of(),
                        List.of(
                                "nginx",
                                "-p",
                                directory.toString(),
                                "-c",
                                configuration.toString(),
                                "-g",
                                "daemon off;"));
                Program curl = curl(Tools.awaitHttp("http://127.0.0.1:" + port), "Authorization: demo-key")) {
            converse(curl);
            assertThat(nginx.end(Program.TERMINATE).code()).isZero();
        }
    }

    /** What the documentation says, with the address of this server. */
    private String location() throws IOException {
        String text = Files.readString(TRANSPORTS);
        int start = text.indexOf("location = /stdio {");
        return text.substring(start, text.indexOf("}\n", start) + 2).replace("http://127.0.0.1:8080", server.address());
    }

    private static String nginx(int port, String location) {
        List<String> lines = new ArrayList<>(List.of("pid nginx.pid;", "error_log error.log;", "events {}", "http {"));
        lines.add("access_log off;");
        for (String temporary : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            lines.add(temporary + "_temp_path " + temporary + ";");
        }
        lines.addAll(List.of("server { listen 127.0.0.1:" + port + ";", location, "} }"));
        return String.join("\n", lines);
    }
}

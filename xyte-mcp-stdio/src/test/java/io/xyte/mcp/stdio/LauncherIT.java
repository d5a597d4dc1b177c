package io.xyte.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script of the distribution, and the archive of classes that it keeps. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path DIST = Path.of("target", "dist").toAbsolutePath();
    private static final Path SCRIPT = DIST.resolve("bin/xyte-mcp-stdio");

    @TempDir
    private Path cache;

    @Test
    void a_made_archive_is_used_by_the_next_start() throws Exception {
        Path archive = makeArchive(SCRIPT);

        assertThat(serves(SCRIPT)).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void the_first_start_serves_at_once_and_makes_the_archive_beside() throws Exception {
        try (StdioProcess server = StdioProcess.launch(SCRIPT, environment())) {
            assertThat(server.initialize().has("result")).isTrue();
            assertThat(server.jvmArguments()).noneMatch(argument -> argument.contains("SharedArchiveFile"));
            server.closeInput();
            assertThat(server.rest()).isEmpty();
            assertThat(server.errors()).isEmpty();
        }
        awaitArchive(1);
        assertThat(serves(SCRIPT)).anyMatch(argument -> argument.contains("SharedArchiveFile"));
    }

    /** A JVM that maps such a file crashes. */
    @Test
    void an_archive_that_was_cut_short_is_not_used_and_made_again() throws Exception {
        Path archive = makeArchive(SCRIPT);
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        assertThat(serves(SCRIPT)).noneMatch(argument -> argument.contains("SharedArchiveFile"));
        awaitArchive(whole.length / 2 + 1L);
    }

    @Test
    void an_archive_that_is_garbage_is_ignored() throws Exception {
        Path archive = makeArchive(SCRIPT);
        long length = Files.size(archive);
        Files.delete(archive);
        Files.write(archive, new byte[(int) length]);

        assertThat(serves(SCRIPT)).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void an_archive_of_another_jar_is_ignored(@TempDir Path elsewhere) throws Exception {
        Path other = copyOfDist(elsewhere);
        Path stale = makeArchive(other);
        Path right = makeArchive(SCRIPT);
        Files.move(stale, right, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(right.resolveSibling(right.getFileName() + ".size"), Files.size(right) + "\n");

        assertThat(serves(SCRIPT)).contains("-XX:SharedArchiveFile=" + right);
    }

    @Test
    void without_a_place_for_the_archive_it_serves_all_the_same() throws Exception {
        Path file = Files.createFile(cache.resolve("file"));
        Map<String, String> nowhere = Map.of("XYTE_API_KEY", "canary-key-1", "XDG_CACHE_HOME", file.toString());

        assertThat(serves(SCRIPT, nowhere)).noneMatch(argument -> argument.contains("SharedArchiveFile"));
    }

    @Test
    void a_link_to_the_script_finds_the_jar() throws Exception {
        Path link = Files.createSymbolicLink(cache.resolve("link"), SCRIPT);

        assertThat(serves(link, Map.of("XYTE_API_KEY", "canary-key-1", "XYTE_MCP_ARCHIVE", "off")))
                .contains("-XX:+UseSerialGC");
        Files.delete(link);
    }

    private List<String> serves(Path script) throws Exception {
        return serves(script, environment());
    }

    /** Starts, asks, ends; nothing but answers on standard output, and at most words of the JVM on standard error. */
    private static List<String> serves(Path script, Map<String, String> environment) throws Exception {
        try (StdioProcess server = StdioProcess.launch(script, environment)) {
            assertThat(server.initialize().has("result")).isTrue();
            List<String> arguments = server.jvmArguments();
            server.closeInput();
            assertThat(server.rest()).isEmpty();
            assertThat(server.exitCode()).isZero();
            // newer JVMs complain of a bad archive, where complaints belong
            assertThat(server.errors().lines()).allMatch(line -> line.contains("[error]"));
            return arguments;
        }
    }

    private Map<String, String> environment() {
        return Map.of("XYTE_API_KEY", "canary-key-1", "XDG_CACHE_HOME", cache.toString());
    }

    private Path makeArchive(Path script) throws Exception {
        List<Path> before = files();
        try (StdioProcess maker = StdioProcess.launch(script, environment(), "--make-archive")) {
            assertThat(maker.text()).isEmpty();
            assertThat(maker.exitCode()).isZero();
        }
        Optional<Path> made =
                files().stream().filter(file -> !before.contains(file)).findFirst();
        return made.orElseThrow();
    }

    /** Waits until the background run has made an archive of some length and has put its lock away. */
    private void awaitArchive(long minBytes) throws Exception {
        Path directory = Files.createDirectories(cache.resolve("xyte-mcp"));
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            directory.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            while (!made(directory, minBytes)) {
                WatchKey change = changes.poll(60, TimeUnit.SECONDS);
                assertThat(change).isNotNull();
                change.reset();
            }
        }
    }

    private boolean made(Path directory, long minBytes) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            if (all.anyMatch(file -> file.toString().endsWith(".lock"))) {
                return false;
            }
        }
        return files().stream().anyMatch(file -> file.toFile().length() >= minBytes);
    }

    private List<Path> files() throws IOException {
        Path directory = Files.createDirectories(cache.resolve("xyte-mcp"));
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private static Path copyOfDist(Path to) throws IOException {
        Files.createDirectories(to.resolve("bin"));
        Files.createDirectories(to.resolve("lib"));
        Path script = to.resolve("bin/xyte-mcp-stdio");
        Files.copy(SCRIPT, script, StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(DIST.resolve("lib/xyte-mcp-stdio.jar"), to.resolve("lib/xyte-mcp-stdio.jar"));
        return script;
    }
}

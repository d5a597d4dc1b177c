package io.xyte.mcp.sse.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private final MasterKey key = MasterKey.of(Base64.getEncoder().encodeToString(new byte[32]), "test");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void what_is_sealed_can_be_opened() {
        assertThat(key.open(key.seal("canary-key-1", "row 1"), "row 1")).contains("canary-key-1");
    }

    @Test
    void what_is_sealed_twice_looks_different() {
        assertThat(key.seal("canary-key-1", "row 1")).isNotEqualTo(key.seal("canary-key-1", "row 1"));
    }

    @Test
    void what_is_moved_to_another_row_cannot_be_opened() {
        assertThat(key.open(key.seal("canary-key-1", "row 1"), "row 2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no Base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_was_never_sealed_cannot_be_opened(String forged) {
        assertThat(key.open(forged, "row 1")).isEmpty();
    }

    @Test
    void a_new_file_is_its_owners_alone_and_opens_what_it_sealed() throws IOException {
        Path file = directory.resolve("master.key");
        MasterKey.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.read(file).open(MasterKey.read(file).seal("canary-key-1", ""), ""))
                .contains("canary-key-1");
    }

    @Test
    void a_file_that_others_can_read_is_refused() throws IOException {
        Path file = directory.resolve("master.key");
        MasterKey.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "Y2FuYXJ5", ""})
    void a_key_of_another_length_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> MasterKey.of(text, "XYTE_MCP_MASTER_KEY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XYTE_MCP_MASTER_KEY must be 32 bytes")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("canary", "Y2FuYXJ5"));
    }
}

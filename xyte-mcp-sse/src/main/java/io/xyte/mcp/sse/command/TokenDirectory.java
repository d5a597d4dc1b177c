package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.store.DataDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The flag that says which server's tokens are meant. */
final class TokenDirectory {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            required = true,
            description = "The server's directory of that flag.")
    private Path path = Path.of("");

    DataDirectory open() {
        return DataDirectory.at(path);
    }
}

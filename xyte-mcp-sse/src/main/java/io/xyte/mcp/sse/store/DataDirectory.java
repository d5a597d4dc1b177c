package io.xyte.mcp.sse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where the server keeps what must outlive it. Only its owner can look inside.
 *
 * @param path an existing directory
 */
public record DataDirectory(Path path) {
    private static final String OWNER_ONLY = "rwx------";

    /** Throws an {@link IllegalArgumentException} if there is no such directory. */
    public DataDirectory {
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("--data-dir " + path + " is no directory");
        }
    }

    /**
     * The directory, made if it is missing.
     *
     * @throws StoreException if it cannot be made
     */
    public static DataDirectory at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, ownerOnly(path));
            }
            return new DataDirectory(path);
        } catch (IOException e) {
            throw new StoreException("--data-dir " + path + " cannot be made", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        Set<String> views = path.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }

    /** A file in it. */
    public Path file(String name) {
        return path.resolve(name);
    }
}

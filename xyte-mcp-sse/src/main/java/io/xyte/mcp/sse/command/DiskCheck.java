package io.xyte.mcp.sse.command;

import io.xyte.mcp.core.doctor.Finding;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;

/** Whether the server's user can write, by trying, and for how long there is room. */
final class DiskCheck {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long FULL_MEGABYTES = 1;
    private static final long SOON_FULL_MEGABYTES = 100;

    private DiskCheck() {}

    /** A directory that is there. */
    static Finding writable(String about, Path directory) {
        try {
            Files.delete(Files.createTempFile(directory, ".doctor", null));
            return space(about, directory, SOON_FULL_MEGABYTES);
        } catch (IOException refused) {
            return Finding.fail(
                    about,
                    "this user cannot write to " + directory + "; give it that right (chown), or name another one");
        }
    }

    /**
     * A file that the server appends to, or makes.
     *
     * @param wanted megabytes that it may take
     */
    static Finding appendable(String about, Path file, long wanted) {
        Path directory = nearest(file);
        if (!Files.exists(file)) {
            boolean inPlace = directory.equals(file.toAbsolutePath().getParent());
            return inPlace
                    ? writable(about, directory)
                    : Finding.fail(about, file.toAbsolutePath().getParent() + " is no directory; make it");
        }
        try {
            FileChannel.open(file, StandardOpenOption.WRITE).close();
            return space(about, directory, wanted);
        } catch (IOException refused) {
            return Finding.fail(about, "this user cannot write to " + file + "; give it that right (chown)");
        }
    }

    private static Finding space(String about, Path directory, long wanted) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
        if (free < FULL_MEGABYTES) {
            return Finding.fail(about, "the disk of " + directory + " is full; make room");
        }
        return free < wanted
                ? Finding.warn(about, "the disk of " + directory + " has only " + free + " MB left; make room")
                : Finding.ok(about, "can be written to");
    }

    /** What is there of the directories that a path is in. */
    static Path nearest(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent == null ? path.toAbsolutePath() : parent;
    }

    /** Whether everybody on this machine can read a file; false where nobody knows. */
    static boolean openToAll(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}

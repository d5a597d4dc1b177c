package io.xyte.mcp.sse.audit;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is renamed when it is full; the oldest of the full ones goes. Own code, because an appender of the logging
 * library keeps its failures to itself, and here each lost line must be known.
 */
final class RotatingFile implements LineSink {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final long maxBytes;
    private final int keep;
    private @Nullable FileChannel channel;
    private long wholeBytes;

    RotatingFile(Path file, long maxBytes, int keep) {
        this.file = file.toAbsolutePath();
        this.maxBytes = maxBytes;
        this.keep = keep;
    }

    /** Makes sure that the file can be written to. */
    void open() throws IOException {
        opened();
    }

    private FileChannel opened() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(file, Set.of(CREATE, WRITE), attributes());
            wholeBytes = channel.size();
        }
        return channel;
    }

    private FileAttribute<?>[] attributes() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
    }

    @Override
    public void write(byte[] lines) throws IOException {
        try {
            if (wholeBytes > 0 && wholeBytes + lines.length > maxBytes) {
                rotate();
            }
            FileChannel out = opened();
            out.position(wholeBytes);
            for (ByteBuffer rest = ByteBuffer.wrap(lines); rest.hasRemaining(); ) {
                out.write(rest);
            }
            wholeBytes += lines.length;
        } catch (IOException e) {
            forgetHalfALine();
            throw e;
        }
    }

    /** The next try opens the file anew: it may have been moved away, or its disk may be another one. */
    private void forgetHalfALine() {
        try (FileChannel broken = channel) {
            if (broken != null && Files.isRegularFile(file)) {
                broken.truncate(wholeBytes);
            }
        } catch (IOException stillBroken) {
            // the failure that led here is the one that is told
        }
        channel = null;
    }

    private void rotate() throws IOException {
        close();
        for (int i = keep - 1; i >= 1; i--) {
            if (Files.exists(numbered(i))) {
                Files.move(numbered(i), numbered(i + 1), REPLACE_EXISTING);
            }
        }
        if (Files.exists(file)) {
            Files.move(file, numbered(1), REPLACE_EXISTING);
        }
        wholeBytes = 0;
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}

package io.xyte.mcp.core.answer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page begins, as an opaque text that holds all it takes to go on, so that the server remembers nothing.
 * Immutable and thread-safe.
 */
public final class Cursor {
    private static final int LENGTH = 3 * Integer.BYTES + Long.BYTES;

    private final Position position;
    private final Instant asOf;
    private final long seal;

    /**
     * A cursor.
     *
     * @param asOf the time of the first page, in seconds: the later ones look at the same period
     * @param seal of the call that it belongs to
     */
    public Cursor(Position position, Instant asOf, long seal) {
        this.position = position;
        this.asOf = Instant.ofEpochSecond(asOf.getEpochSecond());
        this.seal = seal;
    }

    /** Reads a cursor; empty if the text is none of ours. */
    public static Optional<Cursor> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.strip()));
            Position position = new Position(bytes.getInt(), bytes.getInt());
            Instant asOf = Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt()));
            Cursor cursor = new Cursor(position, asOf, bytes.getLong());
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(cursor);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    public Position position() {
        return position;
    }

    public Instant asOf() {
        return asOf;
    }

    public long seal() {
        return seal;
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putInt(position.page())
                .putInt(position.row())
                .putInt((int) asOf.getEpochSecond())
                .putLong(seal);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}

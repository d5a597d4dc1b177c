package io.xyte.mcp.core.catalog;

import io.xyte.mcp.core.answer.Cursor;
import io.xyte.mcp.core.answer.OpenRow;
import io.xyte.mcp.core.answer.Position;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.schema.Property;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the pages of one listing have in common. The seal stands for tool, filters and caller, so that a cursor is of no
 * use for another listing.
 */
record PageFrame(Instant asOf, long seal) {

    /**
     * The frame of a call.
     *
     * @throws ArgumentException if the cursor belongs to another listing, or a field does not exist
     */
    static PageFrame open(ToolDefinition<?> tool, Record arguments, Paging paging, Caller caller, Instant asOf) {
        long seal = seal(tool.name() + ' ' + caller.id() + ' ' + filters(arguments));
        Cursor cursor = paging.cursor();
        if (cursor != null && cursor.seal() != seal) {
            throw new ArgumentException("cursor belongs to a call with other filters: repeat the arguments of the first"
                    + " page and add cursor, or leave cursor out to start again.");
        }
        if (tool.answer() != OpenRow.class) {
            paging.checkFields(tool.answer());
        }
        return new PageFrame(asOf, seal);
    }

    String cursor(Position position) {
        return new Cursor(position, asOf, seal).toString();
    }

    private static String filters(Record arguments) {
        return Arrays.stream(arguments.getClass().getRecordComponents())
                .filter(component -> component.getType() != Paging.class)
                .map(Property::of)
                .map(property -> property.name() + '=' + property.value(arguments))
                .collect(Collectors.joining(" "));
    }

    private static long seal(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

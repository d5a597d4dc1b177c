package io.xyte.mcp.sse.tls;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** As much of ASN.1's DER as it takes to put a key into another frame. */
final class Der {
    static final byte SEQUENCE = 0x30;
    static final byte OCTET_STRING = 0x04;
    static final byte CONTEXT_0 = (byte) 0xa0;

    private static final int LONG_FORM = 0x80;

    private Der() {}

    /** A value with its tag and length. */
    static byte[] of(byte tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        writeLength(value, content.size());
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }

    /** Up to 65,535, which is more than any key has. */
    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length >= LONG_FORM) {
            out.write(LONG_FORM | (length > 0xff ? 2 : 1));
        }
        if (length > 0xff) {
            out.write(length >> 8);
        }
        out.write(length);
    }

    /**
     * The content of the member of a sequence that has a tag.
     *
     * @throws TlsException if there is none, or this is no sequence
     */
    static byte[] member(byte[] sequence, byte tag) throws TlsException {
        try {
            ByteBuffer outer = ByteBuffer.wrap(sequence);
            if (outer.get() == SEQUENCE) {
                ByteBuffer members = content(outer);
                while (members.hasRemaining()) {
                    byte found = members.get();
                    ByteBuffer content = content(members);
                    if (found == tag) {
                        byte[] bytes = new byte[content.remaining()];
                        content.get(bytes);
                        return bytes;
                    }
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // the same as one without the member
        }
        throw new TlsException(
                "the EC private key does not name its curve; 'openssl pkcs8 -topk8 -nocrypt' makes one" + " that does");
    }

    private static ByteBuffer content(ByteBuffer in) {
        int length = in.get() & 0xff;
        if (length > LONG_FORM) {
            int bytes = length - LONG_FORM;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << 8) | (in.get() & 0xff);
            }
        }
        ByteBuffer content = in.slice(in.position(), length);
        in.position(in.position() + length);
        return content;
    }
}

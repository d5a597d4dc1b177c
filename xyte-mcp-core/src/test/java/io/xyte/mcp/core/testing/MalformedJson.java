package io.xyte.mcp.core.testing;

import static io.xyte.mcp.core.testing.MalformedInputs.error;
import static io.xyte.mcp.core.testing.MalformedInputs.pick;
import static io.xyte.mcp.core.testing.MalformedInputs.word;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.mcp.core.testing.MalformedInputs.Input;
import io.xyte.mcp.core.testing.MalformedInputs.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is not one JSON value in UTF-8, or a larger one than anybody may send. */
final class MalformedJson {
    static final List<Kind> KINDS = List.of(
            MalformedJson::truncated,
            MalformedJson::randomBytes,
            MalformedJson::brokenUtf8,
            MalformedJson::otherEncoding,
            MalformedJson::deep,
            MalformedJson::hugeNumber,
            MalformedJson::duplicateMember,
            MalformedJson::twoValues,
            MalformedJson::notQuiteJson,
            MalformedJson::rawControlCharacter);

    private MalformedJson() {}

    private static String call(Random random) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + random.nextInt(1000)
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + word(random, 8)
                + "\",\"arguments\":{\"text\":\"" + word(random, 20) + "\"}}}";
    }

    private static Input truncated(Random random) {
        byte[] whole = call(random).getBytes(UTF_8);
        return error("truncated", Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)));
    }

    private static Input randomBytes(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '\n' || bytes[i] == '\r' || i == 0 && bytes[i] <= ' ' ? (byte) '}' : bytes[i];
        }
        return error("random bytes", bytes);
    }

    private static Input brokenUtf8(Random random) {
        byte[][] sequences = {
            {(byte) 0xff}, // never occurs
            {(byte) 0xc3, '('}, // continuation missing
            {(byte) 0x80}, // continuation alone
            {(byte) 0xc0, (byte) 0xaf}, // overlong slash
            {(byte) 0xe0, (byte) 0x80, (byte) 0xaf}, // overlong slash in three bytes
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, // half of a surrogate pair
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, // above U+10FFFF
        };
        String marker = "@";
        byte[] whole =
                call(random).replaceFirst("\"text\":\"", "\"text\":\"" + marker).getBytes(UTF_8);
        int at = new String(whole, UTF_8)
                .substring(0, new String(whole, UTF_8).indexOf(marker))
                .getBytes(UTF_8)
                .length;
        byte[] broken = sequences[random.nextInt(sequences.length)];
        byte[] bytes = Arrays.copyOf(whole, whole.length + broken.length - 1);
        System.arraycopy(broken, 0, bytes, at, broken.length);
        System.arraycopy(whole, at + 1, bytes, at + broken.length, whole.length - at - 1);
        return error("broken UTF-8", bytes);
    }

    private static Input otherEncoding(Random random) {
        String ascii = "{\"jsonrpc\":\"2.0\",\"id\":" + random.nextInt(1000) + ",\"method\":\"ping\"}";
        return error("UTF-16", ascii.getBytes(UTF_16LE));
    }

    private static Input deep(Random random) {
        int levels = 65 + random.nextInt(5000);
        boolean arrays = random.nextBoolean();
        String value = (arrays ? "[" : "{\"a\":").repeat(levels) + "1" + (arrays ? "]" : "}").repeat(levels);
        return error(
                "deep nesting",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"x\",\"arguments\":{\"a\":"
                        + value + "}}}");
    }

    private static Input hugeNumber(Random random) {
        String digits = "9".repeat(65 + random.nextInt(20_000));
        String number = pick(random, digits, "-" + digits, "0." + digits, digits + "e5");
        return error("huge number", "{\"jsonrpc\":\"2.0\",\"id\":" + number + ",\"method\":\"ping\"}");
    }

    private static Input duplicateMember(Random random) {
        return error(
                "duplicate member",
                pick(
                        random,
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"method\":\"tools/list\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                                + "\"params\":{\"name\":\"echo\",\"arguments\":{\"a\":1,\"a\":2}}}"));
    }

    private static Input twoValues(Random random) {
        return error("two values", call(random) + pick(random, "", " ", ",") + call(random));
    }

    private static Input notQuiteJson(Random random) {
        return error(
                "not quite JSON",
                pick(
                        random,
                        "{'jsonrpc':'2.0','id':1,'method':'ping'}",
                        "{jsonrpc:\"2.0\",id:1,method:\"ping\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",}",
                        "{\"jsonrpc\":\"2.0\",\"id\":NaN,\"method\":\"ping\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":01,\"method\":\"ping\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":+1,\"method\":\"ping\"}",
                        "{\"jsonrpc\":\"2.0\",/* hello */\"id\":1,\"method\":\"ping\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"pi\\xng\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\\u12\"}",
                        "Content-Length: 46",
                        "GET /mcp HTTP/1.1",
                        "<html></html>",
                        "undefined"));
    }

    private static Input rawControlCharacter(Random random) {
        char control = pick(random, "\0", "\1", "\b", "\t", "\f", "\33", "\37").charAt(0);
        return error("raw control character", call(random).replaceFirst("\"text\":\"", "$0" + control));
    }

    /** Longer than a server keeps in memory; the only kind of this size. */
    static Input tooLong(Random random) {
        int excess = 1 + random.nextInt(1024 * 1024);
        return error(
                "too long",
                call(random)
                        .replace(
                                "\"text\":\"", "\"text\":\"" + "x".repeat(MalformedInputs.MAX_MESSAGE_BYTES + excess)));
    }
}

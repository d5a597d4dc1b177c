package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A collector that takes traces over OTLP in protobuf and reads the few fields of them that tests look at. */
final class TraceCollector implements AutoCloseable {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final HttpServer server;
    private final BlockingQueue<Span> spans = new LinkedBlockingQueue<>();

    record Span(String trace, String id, String parent, String name, Map<String, String> attributes, boolean error) {}

    /** A field of a message: bytes, or a number. */
    private record Field(int number, byte[] bytes, long value) {}

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TraceCollector collector = new TraceCollector(server);
            server.createContext("/v1/traces", collector::take);
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next span of that name; others are dropped. */
    Span next(String name) throws InterruptedException {
        for (Span span = spans.poll(60, TimeUnit.SECONDS); span != null; span = spans.poll(60, TimeUnit.SECONDS)) {
            if (span.name().equals(name)) {
                return span;
            }
        }
        throw new AssertionError("no span of the name " + name);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        for (byte[] resource : children(body, 1)) {
            for (byte[] scope : children(resource, 2)) {
                children(scope, 2).forEach(span -> spans.add(span(span)));
            }
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static Span span(byte[] message) {
        Map<String, String> attributes = new HashMap<>();
        for (byte[] attribute : children(message, 9)) {
            attributes.put(text(attribute, 1), value(children(attribute, 2).get(0)));
        }
        boolean error = children(message, 15).stream()
                .anyMatch(
                        status -> fields(status).stream().anyMatch(field -> field.number() == 3 && field.value() == 2));
        return new Span(hex(message, 1), hex(message, 2), hex(message, 4), text(message, 5), attributes, error);
    }

    private static String value(byte[] any) {
        Field value = fields(any).get(0);
        return value.bytes().length > 0 ? new String(value.bytes(), UTF_8) : Long.toString(value.value());
    }

    private static String hex(byte[] message, int number) {
        return children(message, number).stream()
                .findFirst()
                .map(HexFormat.of()::formatHex)
                .orElse("");
    }

    private static String text(byte[] message, int number) {
        return children(message, number).stream()
                .findFirst()
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("");
    }

    private static List<byte[]> children(byte[] message, int number) {
        return fields(message).stream()
                .filter(field -> field.number() == number)
                .map(Field::bytes)
                .toList();
    }

    private static List<Field> fields(byte[] message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            fields.add(field(tag >>> 3, tag & 7, in));
        }
        return fields;
    }

    private static Field field(int number, int type, ByteBuffer in) {
        return switch (type) {
            case VARINT -> new Field(number, new byte[0], varint(in));
            case FIXED64 -> new Field(number, new byte[0], in.getLong());
            case FIXED32 -> new Field(number, new byte[0], in.getInt());
            case BYTES -> {
                byte[] bytes = new byte[(int) varint(in)];
                in.get(bytes);
                yield new Field(number, bytes, 0);
            }
            default -> throw new IllegalStateException("no protobuf");
        };
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.xyte.mcp.core.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages that break a rule of UTF-8, JSON, JSON-RPC or MCP. The same seed makes the same ones. */
public final class MalformedInputs {
    /** A line or body of more bytes is refused. */
    public static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

    private static final int ONE_LONG_IN = 2500;

    /** What a server does with an input. */
    public enum Outcome {
        /** Answers with one JSON-RPC error. */
        ONE_ERROR,
        /** Answers nothing, because the input is a notification or a response. */
        NOTHING
    }

    /**
     * One message, for a line or a body.
     *
     * @param kind which rule it breaks, for the message of a failed test
     * @param bytes without line feed and carriage return
     */
    public record Input(String kind, byte[] bytes, Outcome outcome) {
        @Override
        public String toString() {
            return kind + ": " + new String(bytes, 0, Math.min(bytes.length, 200), UTF_8);
        }
    }

    /** Makes one kind of input. */
    interface Kind {
        Input make(Random random);
    }

    private static final List<Kind> KINDS = kinds();

    private MalformedInputs() {}

    /** The first inputs of a seed: every kind in turn, each time with other content, and now and then an overlong one. */
    public static Stream<Input> of(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(index -> make(index, random));
    }

    private static Input make(int index, Random random) {
        return index % ONE_LONG_IN == ONE_LONG_IN / 2
                ? MalformedJson.tooLong(random)
                : KINDS.get(index % KINDS.size()).make(random);
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(MalformedJson.KINDS);
        kinds.addAll(MalformedMessages.KINDS);
        kinds.addAll(MalformedRequests.KINDS);
        return List.copyOf(kinds);
    }

    static Input error(String kind, String json) {
        return error(kind, json.getBytes(UTF_8));
    }

    static Input error(String kind, byte[] bytes) {
        return new Input(kind, bytes, Outcome.ONE_ERROR);
    }

    static Input nothing(String kind, String json) {
        return new Input(kind, json.getBytes(UTF_8), Outcome.NOTHING);
    }

    static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Letters of several alphabets, none of which JSON escapes. */
    static String word(Random random, int length) {
        String letters = "abcdefghijklmnopqrstuvwxyzäéñאבגд中文字😀";
        int[] codePoints = letters.codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return word.toString();
    }
}

package io.xyte.mcp.sse.usage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.MapScanCursor;
import io.lettuce.core.Range;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.ScriptOutputType;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.store.StoreException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Usage in Redis, where all instances add up: a hash for each hour, with a field for each key. What is brought has a name
 * of its own, so that it can be brought again when nobody knows whether it has arrived.
 */
public final class RedisUsage implements UsageStore {
    private static final int HOURS_OF_A_DAY = 24;
    /** Redis does nothing else while it adds these. */
    private static final int ROWS_AT_ONCE = 100;

    private static final int ROWS_READ_AT_ONCE = 500;
    private static final Duration NAMES_KEPT = Duration.ofHours(1);

    private static final String ADD = """
            if not redis.call('SET', KEYS[1], '', 'NX', 'PX', ARGV[1]) then return 0 end
            for i = 2, #ARGV, 4 do
              local key = KEYS[tonumber(ARGV[i])]
              local sum = cjson.decode(ARGV[i + 3])
              local kept = redis.call('HGET', key, ARGV[i + 2])
              if kept then
                for name, count in pairs(cjson.decode(kept)) do sum[name] = (sum[name] or 0) + count end
              end
              redis.call('HSET', key, ARGV[i + 2], cjson.encode(sum))
              redis.call('ZADD', KEYS[2], ARGV[i + 1], ARGV[i + 1])
            end
            return 1
            """;

    private final RedisLink redis;
    private final Runnable end;
    private final Deque<Batch> unsettled = new ArrayDeque<>();

    private record Batch(String name, List<Map.Entry<UsageKey, Tally>> rows) {}

    /**
     * The usage of a Redis.
     *
     * @param end what is done when the store is closed
     */
    public RedisUsage(RedisLink redis, Runnable end) {
        this.redis = redis;
        this.end = end;
    }

    /** Takes it all, unless what it took before could not be brought to Redis yet; then nothing, and throws. */
    @Override
    public synchronized void add(Map<UsageKey, Tally> more) {
        settle();
        unsettled.addAll(batches(more));
        try {
            settle();
        } catch (StoreException away) {
            // it is taken all the same, and the next call will say so if Redis is still away
        }
    }

    private void settle() {
        while (!unsettled.isEmpty()) {
            send(unsettled.getFirst());
            unsettled.removeFirst();
        }
    }

    private static List<Batch> batches(Map<UsageKey, Tally> more) {
        List<Map.Entry<UsageKey, Tally>> rows = List.copyOf(more.entrySet());
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            int to = Math.min(rows.size(), from + ROWS_AT_ONCE);
            batches.add(new Batch(UUID.randomUUID().toString(), rows.subList(from, to)));
        }
        return batches;
    }

    private void send(Batch batch) {
        List<String> keys = new ArrayList<>(List.of(redis.key("usage", "batch", batch.name()), hours()));
        List<String> arguments = new ArrayList<>(List.of(Long.toString(NAMES_KEPT.toMillis())));
        batch.rows().forEach(row -> {
            String key = key(row.getKey().hour());
            if (!keys.contains(key)) {
                keys.add(key);
            }
            arguments.add(Integer.toString(keys.indexOf(key) + 1));
            arguments.add(Long.toString(row.getKey().hour()));
            arguments.add(UsageJson.key(row.getKey()));
            arguments.add(UsageJson.tally(row.getValue()));
        });
        byte[][] values = arguments.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
        redis.await(commands -> commands.<Long>eval(ADD, ScriptOutputType.INTEGER, keys.toArray(String[]::new), values)
                .toCompletableFuture());
    }

    private String hours() {
        return redis.key("usage", "hours");
    }

    private String key(long hour) {
        return redis.key("usage", Long.toString(hour));
    }

    @Override
    public void read(long fromHour, long toHour, BiConsumer<UsageKey, Tally> reader) {
        for (long hour : hours(Range.create(fromHour, toHour))) {
            hour(hour).forEach((row, tally) -> reader.accept(UsageJson.key(hour, row), UsageJson.tally(tally)));
        }
    }

    private List<Long> hours(Range<Long> range) {
        return redis.await(commands -> commands.zrangebyscore(hours(), range).toCompletableFuture()).stream()
                .map(hour -> Long.valueOf(new String(hour, UTF_8)))
                .toList();
    }

    /** In pieces; a row that moves meanwhile comes twice. */
    private Map<String, byte[]> hour(long hour) {
        Map<String, byte[]> rows = new HashMap<>();
        ScanCursor cursor = ScanCursor.INITIAL;
        while (!cursor.isFinished()) {
            ScanCursor at = cursor;
            MapScanCursor<String, byte[]> piece =
                    redis.await(commands -> commands.hscan(key(hour), at, ScanArgs.Builder.limit(ROWS_READ_AT_ONCE))
                            .toCompletableFuture());
            rows.putAll(piece.getMap());
            cursor = piece;
        }
        return rows;
    }

    @Override
    public void forgetBefore(long hour) {
        List<byte[]> oldest =
                redis.await(commands -> commands.zrange(hours(), 0, 0).toCompletableFuture());
        if (!oldest.isEmpty()) {
            long first = Long.parseLong(new String(oldest.get(0), UTF_8));
            long endOfDay = Math.floorDiv(first, HOURS_OF_A_DAY) * HOURS_OF_A_DAY + HOURS_OF_A_DAY;
            hours(Range.create(first, Math.min(hour, endOfDay) - 1)).forEach(this::forget);
        }
    }

    private void forget(long hour) {
        redis.await(commands -> commands.unlink(key(hour)).toCompletableFuture());
        byte[] member = Long.toString(hour).getBytes(UTF_8);
        redis.await(commands -> commands.zrem(hours(), member).toCompletableFuture());
    }

    @Override
    public void close() {
        end.run();
    }
}

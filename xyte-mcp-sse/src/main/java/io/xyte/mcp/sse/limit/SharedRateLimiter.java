package io.xyte.mcp.sse.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.ScriptOutputType;
import io.xyte.mcp.sse.hash.Sha256;
import io.xyte.mcp.sse.redis.RedisLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Counts for all instances. Nobody waits for Redis: this instance decides by what it knows, brings what was spent to
 * Redis in the background, and learns from the answer what others have left it. So a limit can be exceeded by what comes
 * in at several instances within one round trip; that is a debt, which is paid before anything is served again. While
 * Redis is away each instance counts for itself.
 */
public final class SharedRateLimiter implements RateLimiter {
    private static final int MAX_WAITING = 10_000;
    private static final int MAX_AT_ONCE = 200;
    private static final int NAME_DIGITS = 32;

    /**
     * Spends of many buckets. A bucket is the moment, in Redis' microseconds, when it is full again, so it is gone when
     * it has nothing to tell. Answers with what is left of each, to the nearest one.
     */
    private static final String SPEND = """
            local clock = redis.call('TIME')
            local now = clock[1] * 1000000 + clock[2]
            local left = {}
            for i, bucket in ipairs(KEYS) do
              local capacity = tonumber(ARGV[2 * i - 1])
              local interval = 60000000 / capacity
              local full = tonumber(redis.call('GET', bucket) or now)
              local owed = math.max(0, math.max(0, full - now) + ARGV[2 * i] * interval)
              if owed > 0 then
                redis.call('SET', bucket, string.format('%.0f', now + owed), 'PX', math.ceil(owed / 1000))
              else
                redis.call('DEL', bucket)
              end
              left[i] = math.floor(capacity - owed / interval + 0.5)
            end
            return left
            """;

    private final LocalRateLimiter local;
    private final RedisLink redis;
    private final Map<Bucket, Integer> spent = new HashMap<>();
    private boolean settling;

    private record Bucket(String who, Rate rate) {}

    /**
     * Nothing is spent yet.
     *
     * @param local decides
     */
    public SharedRateLimiter(LocalRateLimiter local, RedisLink redis) {
        this.local = local;
        this.redis = redis;
    }

    @Override
    public Duration take(String who, Rate rate) {
        Duration wait = local.take(who, rate);
        if (wait.isZero()) {
            note(new Bucket(who, rate), 1);
        }
        return wait;
    }

    @Override
    public void giveBack(String who, Rate rate) {
        local.giveBack(who, rate);
        note(new Bucket(who, rate), -1);
    }

    /** What is spent while Redis is away is not settled later: a minute on, it would count for nothing. */
    private void note(Bucket bucket, int count) {
        if (redis.up() && added(bucket, count)) {
            settle();
        }
    }

    /** Whether somebody must settle, which is whoever is told so. */
    private synchronized boolean added(Bucket bucket, int count) {
        if (spent.size() < MAX_WAITING || spent.containsKey(bucket)) {
            spent.merge(bucket, count, Integer::sum);
        }
        boolean first = !settling;
        settling = true;
        return first;
    }

    private void settle() {
        Map<Bucket, Integer> batch = next();
        if (!batch.isEmpty()) {
            List<Bucket> buckets = List.copyOf(batch.keySet());
            send(buckets, batch).whenComplete((left, failure) -> {
                // what failed may have been done: to settle it again could take it twice
                if (failure == null) {
                    learn(buckets, left);
                }
                settle();
            });
        }
    }

    private synchronized Map<Bucket, Integer> next() {
        Map<Bucket, Integer> batch = new HashMap<>();
        Iterator<Map.Entry<Bucket, Integer>> waiting = spent.entrySet().iterator();
        while (waiting.hasNext() && batch.size() < MAX_AT_ONCE) {
            Map.Entry<Bucket, Integer> entry = waiting.next();
            batch.put(entry.getKey(), entry.getValue());
            waiting.remove();
        }
        settling = !batch.isEmpty();
        return batch;
    }

    private CompletionStage<List<Long>> send(List<Bucket> buckets, Map<Bucket, Integer> batch) {
        String[] names = buckets.stream().map(this::name).toArray(String[]::new);
        List<byte[]> arguments = new ArrayList<>();
        for (Bucket bucket : buckets) {
            arguments.add(number(bucket.rate().perMinute()));
            arguments.add(number(batch.get(bucket)));
        }
        return redis.ask(
                commands -> commands.eval(SPEND, ScriptOutputType.MULTI, names, arguments.toArray(byte[][]::new)));
    }

    private void learn(List<Bucket> buckets, List<Long> left) {
        for (int i = 0; i < buckets.size(); i++) {
            Bucket bucket = buckets.get(i);
            local.lower(bucket.who(), bucket.rate(), left.get(i) - waiting(bucket));
        }
    }

    private synchronized int waiting(Bucket bucket) {
        return spent.getOrDefault(bucket, 0);
    }

    /** Whether Redis knows of everything that was spent. */
    synchronized boolean settled() {
        return !settling;
    }

    /** Addresses and fingerprints are nobody's business who looks into Redis. */
    private String name(Bucket bucket) {
        String text = bucket.rate().perMinute() + " " + bucket.who();
        return redis.key("limit", Sha256.hex(text).substring(0, NAME_DIGITS));
    }

    private static byte[] number(int value) {
        return Integer.toString(value).getBytes(UTF_8);
    }
}

package io.xyte.mcp.sse.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.session.ReplayKeeper;
import io.xyte.mcp.sse.session.ReplayLimits;

/**
 * Keeps the messages of one session's streams in Redis, as long as they are kept here, or their time when this instance
 * is gone.
 *
 * @param session the hash of its id
 * @param mark the end of the names of this instance's streams
 */
record ReplayRecords(RedisLink link, String session, String mark) implements ReplayKeeper {
    private static final byte[] YES = {'1'};

    @Override
    public void opened(long stream, JsonNode requests) {
        set(stream, KeptStream.REQUESTS, requests.toString().getBytes(UTF_8));
    }

    @Override
    public void kept(long stream, long number, byte[] json) {
        set(stream, Long.toString(number), json);
    }

    @Override
    public void finished(long stream) {
        set(stream, KeptStream.FINISHED, YES);
    }

    private void set(long stream, String field, byte[] value) {
        link.ask(redis -> {
            redis.hset(key(stream), field, value);
            return redis.pexpire(key(stream), ReplayLimits.DEFAULT.maxAge().toMillis());
        });
    }

    @Override
    public void forgotten(long stream, long number) {
        link.ask(redis -> redis.hdel(key(stream), Long.toString(number)));
    }

    @Override
    public void gone(long stream) {
        link.ask(redis -> redis.del(key(stream)));
    }

    private String key(long stream) {
        return link.key("replay", session, stream + mark);
    }
}

package io.xyte.mcp.sse.instances;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.protocol.Sharing;
import io.xyte.mcp.sse.session.HostedSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One session as it is kept: what its client says is written before the client has its answer, or when Redis is back.
 * Thread-safe.
 */
final class SharedSession implements Sharing {
    private final String key;
    private final String mark;
    private final SessionRecords records;
    private final Map<String, byte[]> owner;
    private final Runnable whenWritten;
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

    /**
     * A session of which nothing is kept.
     *
     * @param key the hash of its id
     * @param mark the end of the ids of questions
     * @param whenWritten tells the other instances
     */
    SharedSession(String key, String mark, SessionRecords records, Caller caller, Runnable whenWritten) {
        this.key = key;
        this.mark = mark;
        this.records = records;
        this.owner = SessionRecords.owner(caller);
        this.whenWritten = whenWritten;
    }

    @Override
    public String mark() {
        return mark;
    }

    @Override
    public void keep(String name, @Nullable String value) {
        unwritten.add(name);
        CompletionStage<?> written = write(name, value);
        try {
            written.toCompletableFuture().get(); // as long as the link is patient
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException away) {
            // it is written when Redis is back
        }
    }

    private CompletionStage<?> write(String name, @Nullable String value) {
        return records.write(key, owner, name, value).thenRun(() -> {
            unwritten.remove(name);
            whenWritten.run();
        });
    }

    /** Whether something is not in Redis yet. */
    boolean behind() {
        return !unwritten.isEmpty();
    }

    /** Writes what Redis may have lost, and what it has not got yet. */
    CompletionStage<?> writeAgain(HostedSession session) {
        Map<String, String> said = session.session().said();
        Set.copyOf(unwritten).forEach(name -> write(name, said.get(name)));
        return records.writeMissing(key, owner, said);
    }
}

package io.xyte.mcp.sse;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.sse.auth.Doorman;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.token.RedisTokens;
import io.xyte.mcp.sse.token.SqliteTokens;
import io.xyte.mcp.sse.token.TokenBook;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.token.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second which access tokens there are, and has everything ended that belongs to one which is not valid. */
final class TokenWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TokenWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TokenStore store;
    private final TokenBook book;
    private final Doorman doorman;
    /** Its own thread, for disks can be slow, and the server's timer keeps streams open. */
    private final ScheduledExecutorService timer = Threads.timer();

    /**
     * Reads the tokens.
     *
     * @throws IllegalArgumentException if nobody could come in
     * @param redis where they are unless they have a directory; if it is away, they are read as soon as it is there
     * @throws io.xyte.mcp.sse.store.StoreException if they cannot be read
     */
    TokenWatch(TokenSettings settings, Optional<RedisLink> redis, Clock clock) {
        store = settings.directory()
                .<TokenStore>map(SqliteTokens::in)
                .orElseGet(() -> new RedisTokens(redis.orElseThrow(), () -> {}));
        book = new TokenBook(store, settings.masterKey(), settings.serverKey(), clock);
        if (settings.directory().isPresent()) {
            book.open();
        } else {
            redis.orElseThrow().awaitLook(PATIENCE);
            book.refresh();
        }
        boolean singleTenant = settings.serverKey().isPresent();
        if (singleTenant && book.known() && !book.grantsServerKey()) {
            throw new IllegalArgumentException("--single-tenant needs an access token, and there is none that is valid;"
                    + " make one with: token create --server-key --label NAME" + settings.place());
        }
        doorman = new Doorman(Optional.of(book), !singleTenant);
    }

    Doorman doorman() {
        return doorman;
    }

    /**
     * Begins to look.
     *
     * @param endings each ends what belongs to callers that the predicate does not admit
     */
    void start(Consumer<Predicate<Caller>> endings) {
        Runnable look = () -> {
            try {
                book.refresh();
                endings.accept(doorman::admits);
            } catch (RuntimeException bug) {
                LOG.error("access tokens could not be looked at; next try in {} s", PERIOD.toSeconds(), bug);
            }
        };
        timer.scheduleWithFixedDelay(look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        store.close();
    }
}

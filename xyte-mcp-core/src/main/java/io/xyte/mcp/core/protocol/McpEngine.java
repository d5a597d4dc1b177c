package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.ServerCard;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Refusal;
import io.xyte.mcp.core.observe.Listeners;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.sdk.MirroredArgument;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.core.stateless.StatelessEra;
import io.xyte.mcp.core.stateless.Subscription;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of all sessions, wires and eras over one server. Thread-safe; blocks while a call runs. */
public final class McpEngine {
    private static final Logger LOG = LoggerFactory.getLogger(McpEngine.class);
    private static final int STATE_KEY_BYTES = 32;

    private final SdkServer server;
    private final Changes changes;
    private final StatelessEra stateless;
    private final Listeners listeners;
    private final RequestFacts facts;

    /** An engine of a server whose offers never change. */
    public McpEngine(SdkServer server, Clock clock) {
        this(server, new Changes(), clock);
    }

    /** An engine whose calls that wait for their client can only be resumed here. */
    public McpEngine(SdkServer server, Changes changes, Clock clock) {
        this(server, changes, Listeners.NONE, clock);
    }

    /** The same, with listeners that are told of each request. */
    public McpEngine(SdkServer server, Changes changes, Listeners listeners, Clock clock) {
        this.server = server;
        this.listeners = listeners;
        this.facts = new RequestFacts(server);
        this.changes = changes;
        this.stateless = new StatelessEra(server.card(), randomKey(), clock);
    }

    private static byte[] randomKey() {
        byte[] key = new byte[STATE_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /**
     * Lets other instances go on with calls of the stateless era that wait for their client.
     *
     * @param stateKey the same at all of them; 32 random bytes
     */
    public void shareStates(byte[] stateKey) {
        stateless.share(stateKey);
    }

    ServerCard card() {
        return server.card();
    }

    Changes changes() {
        return changes;
    }

    /** Those who are told of its requests. */
    public Listeners listeners() {
        return listeners;
    }

    /** Tells the listeners of a request, and of its end when the replies have it. */
    ReplyTo observed(Message.Request request, Caller sender, Origin origin, ClientState client, ReplyTo replies) {
        return listeners.none()
                ? replies
                : new ObservedReply(replies, listeners, facts.of(request, sender, origin, client));
    }

    /** Answers a request on the calling thread. Throws nothing: what we did wrong is a fixed text with an id. */
    Answer answer(Message.Request request, CallContext context, BiConsumer<LogLevel, JsonNode> log) {
        try {
            return StatelessEra.claims(request)
                    ? stateless.answer(request, context, log, server::handle)
                    : server.handle(request, context).answer(request.id());
        } catch (Refusal refusal) {
            return refusal.answer(request.id());
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
            return internalError(request.id(), bug);
        }
    }

    /** The arguments of a tool that an HTTP header of the stateless era repeats; of any caller. */
    public List<MirroredArgument> mirroredArguments(String tool, CallContext context) throws Refusal {
        return server.mirroredArguments(tool, context);
    }

    /** The refusal of a request to listen; empty if it may be served. */
    Optional<Answer> refusalToListen(Message.Request request) {
        return stateless.refusalToListen(request);
    }

    /** What a request to listen will be told of. */
    Subscription subscription(Message.Request request) {
        return stateless.subscription(request);
    }

    /** The answer to a request to listen whose subscription the server ends. */
    Answer completionOfListening(Message.Request request) {
        return stateless.completionOfListening(request);
    }

    private static Answer internalError(JsonNode id, Throwable bug) {
        String incident = UUID.randomUUID().toString();
        LOG.error("internal error {}", incident, bug);
        return JsonRpc.error(
                id, ErrorCode.INTERNAL_ERROR, "Internal error. It is logged at the server under " + incident + ".");
    }
}

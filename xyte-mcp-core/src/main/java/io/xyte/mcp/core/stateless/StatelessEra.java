package io.xyte.mcp.core.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CallSuspended;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.ServerCard;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Outcome;
import io.xyte.mcp.core.jsonrpc.Refusal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Answers the requests of the stateless era: checks the metadata before the call, decorates the result after it. The
 * call itself is the engine's, the same as in the session era. Thread-safe.
 */
public final class StatelessEra {
    /** The one revision of this era. */
    public static final String VERSION = "2026-07-28";

    /** The member of a request's {@code _meta} that names its revision. */
    public static final String VERSION_KEY = RequestMeta.VERSION_KEY;

    static final String DISCOVER = "server/discover";
    private static final Set<String> GONE =
            Set.of("initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe");
    private static final Set<String> ASKING = Set.of("tools/call", "prompts/get", "resources/read");

    private final ServerCard card;
    private final Results results;
    private final RequestState states;

    /**
     * An era for one server.
     *
     * @param card what {@code server/discover} tells
     * @param stateKey seals the state of calls that wait for their client; instances that share it share such calls
     */
    public StatelessEra(ServerCard card, byte[] stateKey, Clock clock) {
        this.card = card;
        this.results = new Results(card);
        this.states = new RequestState(stateKey, clock);
    }

    /** Seals with this key from now on, which other instances have, too; what is sealed already stays good. */
    public void share(byte[] stateKey) {
        states.share(stateKey);
    }

    /** Whether a request belongs to this era. */
    public static boolean claims(Message.Request request) {
        return request.method().equals(DISCOVER) || request.meta().has(RequestMeta.VERSION_KEY);
    }

    /** Whether a request opens a subscription: its answer comes when the subscription ends. */
    public static boolean listens(Message.Request request) {
        return request.method().equals("subscriptions/listen") && claims(request);
    }

    /** Makes the calls of this era. */
    @FunctionalInterface
    public interface Engine {
        /**
         * The outcome of a request whose metadata has been checked.
         *
         * @throws Refusal if it is turned away
         */
        Outcome outcome(Message.Request request, CallContext context) throws Refusal;
    }

    /**
     * Answers a request on the calling thread.
     *
     * @param log where log messages of the call go
     */
    public Answer answer(
            Message.Request request, CallContext context, BiConsumer<LogLevel, JsonNode> log, Engine engine) {
        try {
            RequestMeta meta = checked(request);
            if (request.method().equals(DISCOVER)) {
                return JsonRpc.result(request.id(), results.discover());
            }
            RoundTrips conversation = new RoundTrips(meta, earlierAnswers(request, context), log);
            return answer(request, context, conversation, engine);
        } catch (Refusal refusal) {
            return refused(request, refusal);
        }
    }

    /** Checks the metadata of a request that {@linkplain #listens listens}; empty if it may be served, else the refusal. */
    public Optional<Answer> refusalToListen(Message.Request request) {
        try {
            checked(request);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refused(request, refusal));
        }
    }

    /** What a request that listens will be told of. */
    public Subscription subscription(Message.Request request) {
        return new Subscription(request, card);
    }

    /** The answer that ends a subscription because the server ends. */
    public Answer completionOfListening(Message.Request request) {
        ObjectNode result = results.complete(request.method(), JsonRpc.MAPPER.createObjectNode());
        result.withObject("_meta").set(Subscription.ID_KEY, request.id());
        return JsonRpc.result(request.id(), result);
    }

    private static RequestMeta checked(Message.Request request) throws Refusal {
        RequestMeta meta = RequestMeta.of(request.meta());
        if (GONE.contains(request.method())) {
            throw new Refusal(ErrorCode.METHOD_NOT_FOUND, "Method not found: not part of " + VERSION);
        }
        return meta;
    }

    private ObjectNode earlierAnswers(Message.Request request, CallContext context) throws Refusal {
        ObjectNode answers = JsonRpc.MAPPER.createObjectNode();
        if (!ASKING.contains(request.method())) {
            return answers;
        }
        JsonNode state = request.params().path("requestState");
        if (state.isTextual()) {
            answers = states.unseal(state.textValue(), request, context.caller());
        }
        JsonNode responses = request.params().path("inputResponses");
        if (responses instanceof ObjectNode object) {
            answers.setAll(object);
        } else if (!responses.isMissingNode()) {
            throw Refusal.invalidParams("inputResponses must be an object");
        }
        return answers;
    }

    private Answer answer(Message.Request request, CallContext context, RoundTrips conversation, Engine engine)
            throws Refusal {
        try {
            return complete(request, engine.outcome(request, context.with(conversation)));
        } catch (CallSuspended open) {
            if (conversation.missingCapability().isPresent()) {
                throw missing(conversation.missingCapability().get());
            }
            String state = states.seal(conversation.answered(), request, context.caller());
            return JsonRpc.result(request.id(), results.inputRequired(conversation.open(), state));
        }
    }

    private Answer complete(Message.Request request, Outcome outcome) {
        if (outcome instanceof Outcome.Result result) {
            ObjectNode tree = JsonRpc.MAPPER.valueToTree(result.value());
            return JsonRpc.result(request.id(), results.complete(request.method(), tree));
        }
        return JsonRpc.error(request.id(), results.error(((Outcome.Error) outcome).value()));
    }

    private static Refusal missing(String capability) {
        ObjectNode data = JsonRpc.MAPPER.createObjectNode();
        data.putObject("requiredCapabilities").putObject(capability);
        return new Refusal(
                ErrorCode.MISSING_CLIENT_CAPABILITY, "The client did not declare the capability " + capability, data);
    }

    private Answer refused(Message.Request request, Refusal refusal) {
        // this era has no code of its own for a resource that is not there
        return refusal.code() == ErrorCode.RESOURCE_NOT_FOUND
                ? JsonRpc.error(request.id(), ErrorCode.INVALID_PARAMS, refusal.getMessage())
                : refusal.answer(request.id());
    }
}

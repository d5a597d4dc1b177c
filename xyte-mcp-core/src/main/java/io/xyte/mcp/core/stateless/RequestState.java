package io.xyte.mcp.core.stateless;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sealed memory of a call that waits for its client: the answers so far, bound to caller, method, parameters and a
 * short time (specification 2026-07-28, "Multi Round-Trip Requests", server requirements). Nothing is kept here, so any
 * instance with the same key can go on. Thread-safe.
 */
final class RequestState {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String MAC = "HmacSHA256";
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    /** Members of the parameters that differ from one round to the next. */
    private static final List<String> PER_ROUND = List.of("_meta", "inputResponses", "requestState");

    private final SecretKeySpec own;
    private volatile SecretKeySpec key;
    private final Clock clock;

    RequestState(byte[] key, Clock clock) {
        this.own = new SecretKeySpec(key, MAC);
        this.key = own;
        this.clock = clock;
    }

    /** Seals with another key from now on, and still takes what it sealed with its first one. */
    void share(byte[] shared) {
        key = new SecretKeySpec(shared, MAC);
    }

    String seal(ObjectNode answers, Message.Request request, Caller caller) {
        ObjectNode payload = JsonRpc.MAPPER.createObjectNode();
        payload.put("expires", clock.instant().plus(LIFETIME).getEpochSecond());
        payload.set("answers", answers);
        byte[] sealed = bytes(payload);
        return text(sealed) + "." + text(mac(key, sealed, request, caller));
    }

    /** The answers that were sealed, if the state is ours, of this call and caller, and not too old. */
    ObjectNode unseal(String state, Message.Request request, Caller caller) throws Refusal {
        String[] parts = state.split("\\.", -1);
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(parts[0]);
            byte[] mac = Base64.getUrlDecoder().decode(parts[parts.length - 1]);
            boolean ours =
                    isSealedBy(key, mac, sealed, request, caller) || isSealedBy(own, mac, sealed, request, caller);
            if (parts.length == 2 && ours) {
                return answers(sealed);
            }
        } catch (IllegalArgumentException notBase64) {
            // the same refusal as for a wrong seal: how far it got is not the client's business
        }
        throw refused();
    }

    private ObjectNode answers(byte[] sealed) throws Refusal {
        try {
            ObjectNode payload = (ObjectNode) JsonRpc.MAPPER.readTree(sealed);
            if (payload.path("expires").asLong() > clock.instant().getEpochSecond()) {
                return (ObjectNode) payload.get("answers");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a state under our own seal cannot be read", e);
        }
        throw refused();
    }

    private static Refusal refused() {
        return new Refusal(
                ErrorCode.INVALID_PARAMS,
                "Invalid params: requestState was not made by this server for this call, or is too old."
                        + " Make the call again without it.");
    }

    private static boolean isSealedBy(
            SecretKeySpec key, byte[] mac, byte[] sealed, Message.Request request, Caller caller) {
        return MessageDigest.isEqual(mac, mac(key, sealed, request, caller));
    }

    private static byte[] mac(SecretKeySpec key, byte[] sealed, Message.Request request, Caller caller) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(sealed);
            mac.update((byte) 0);
            mac.update((caller.id() + "\0" + request.method() + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(salient(request));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    private static byte[] salient(Message.Request request) {
        ObjectNode params = request.params().deepCopy().without(PER_ROUND);
        try {
            return CANONICAL.writeValueAsBytes(CANONICAL.convertValue(params, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("parsed JSON can be written", e);
        }
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JsonRpc.MAPPER.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException("parsed JSON can be written", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

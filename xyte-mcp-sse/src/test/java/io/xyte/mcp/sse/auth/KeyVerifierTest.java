package io.xyte.mcp.sse.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.xyte.client.XyteClient;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.sse.edge.Refusal;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyVerifierTest {
    private static Credential credential(String key) throws Refusal {
        HeaderMap headers = new HeaderMap();
        headers.put(Headers.AUTHORIZATION, key);
        return Credential.ofKey(Credential.text(headers));
    }

    @Test
    void when_too_many_keys_wait_to_be_checked_nobody_new_comes_in_and_nothing_is_remembered() throws Exception {
        XyteClient unused = XyteClient.builder().build();
        AtomicInteger refused = new AtomicInteger();
        KeyVerifier verifier = new KeyVerifier(
                unused,
                unused,
                Access.FULL,
                task -> {
                    refused.incrementAndGet();
                    throw new RejectedExecutionException("full");
                },
                check -> {},
                SharedKeys.NONE,
                Ticker.systemTicker());

        assertThat(verifier.verify(credential("canary-key-1")).join()).isInstanceOf(Verdict.Unknown.class);
        assertThat(verifier.verify(credential("canary-key-1")).join()).isInstanceOf(Verdict.Unknown.class);
        assertThat(refused).hasValue(2);
    }

    @Test
    void a_credential_does_not_give_its_key_away() throws Exception {
        assertThat(credential("canary-key-1").toString()).doesNotContain("canary");
    }

    @Test
    void equal_keys_have_equal_ids_and_others_have_others() throws Exception {
        assertThat(credential("canary-key-1").id())
                .isEqualTo(credential("Bearer canary-key-1").id())
                .hasSize(64)
                .isNotEqualTo(credential("canary-key-2").id());
    }
}

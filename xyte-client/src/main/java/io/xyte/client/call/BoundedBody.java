package io.xyte.client.call;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit of size and time and then hangs up, so that no answer takes the memory or thread of others. */
final class BoundedBody implements BodySubscriber<byte[]> {
    // Enough for the API's words about a refusal; of a proxy's error page nobody needs more.
    private static final int MAX_ERROR_BYTES = 64 * 1024;

    private final int maxBytes;
    private final boolean truncates;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    private BoundedBody(int maxBytes, boolean truncates, Duration timeout) {
        this.maxBytes = maxBytes;
        this.truncates = truncates;
        whole.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS).whenComplete((body, failure) -> {
            if (failure instanceof TimeoutException) {
                cancel();
            }
        });
    }

    /** For a success: all or nothing. For an error: its beginning will do. */
    static BoundedBody of(int status, int maxBytes, Duration timeout) {
        return status / 100 == 2
                ? new BoundedBody(maxBytes, false, timeout)
                : new BoundedBody(MAX_ERROR_BYTES, true, timeout);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription flow) {
        subscription = flow;
        flow.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (whole.isDone()) {
                return;
            }
            add(buffer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    private void add(ByteBuffer buffer) {
        int room = maxBytes - bytes.size();
        byte[] chunk = new byte[Math.min(room, buffer.remaining())];
        boolean overflows = buffer.remaining() > room;
        buffer.get(chunk);
        bytes.writeBytes(chunk);
        if (overflows) {
            hangUp();
        }
    }

    private void hangUp() {
        cancel();
        if (truncates) {
            whole.complete(bytes.toByteArray());
        } else {
            whole.completeExceptionally(new AnswerTooLarge(maxBytes));
        }
    }

    private void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}

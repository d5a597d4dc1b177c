package io.xyte.mcp.stdio;

import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.protocol.ReplyTo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Writes messages to the client, one a line and each in one piece. Waits while the client does not read. Thread-safe. */
final class LineWriter implements ReplyTo {
    private final Lock lock = new ReentrantLock(); // a monitor would hold the carriers of virtual threads
    private final OutputStream out;
    private final Runnable whenGone;

    /**
     * Over the client's stream, unbuffered.
     *
     * @param whenGone what to do when the client reads no more
     */
    LineWriter(OutputStream out, Runnable whenGone) {
        this.out = out;
        this.whenGone = whenGone;
    }

    @Override
    public void send(byte[] json) {
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        lock.lock();
        try {
            out.write(line);
            out.flush();
        } catch (IOException gone) {
            whenGone.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void answer(Answer answer) {
        send(answer.json());
    }

    @Override
    public void unanswered() {
        // on this wire a cancelled request just ends
    }
}

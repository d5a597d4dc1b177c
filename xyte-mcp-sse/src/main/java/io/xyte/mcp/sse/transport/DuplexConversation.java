package io.xyte.mcp.sse.transport;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.LineSplitter;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import io.xyte.mcp.core.protocol.Flow;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.stateless.StatelessEra;
import io.xyte.mcp.sse.auth.Authentication;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Origins;
import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.stream.ClientWatch;
import io.xyte.mcp.sse.stream.LineStream;
import io.xyte.mcp.sse.stream.Streams;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * One client at the duplex door. Its lines are read on the connection's IO thread, where all state lives; nothing is read
 * while many of its calls run, so that what is too much stays in its pipe.
 */
final class DuplexConversation implements LineSplitter.Lines {
    private static final int RUNNING = 64;
    /** So much is read before other connections of the thread have their turn. */
    private static final int PARTS_IN_TURN = 16;

    private final HttpServerExchange exchange;
    private final StreamSourceChannel in;
    private final HostedSession session;
    private final Runnable end;
    private final StreamReply replies;
    private final Caller caller;
    private final Calls calls;
    private final UnaryOperator<Caller> rights;
    private final int maxLineBytes;
    private final LineSplitter splitter;
    private final Flow flow = new Flow(RUNNING, this::advanceInTurn);
    private boolean paused;
    private boolean inputEnded;
    private boolean over;

    /**
     * A conversation that has not begun.
     *
     * @param end ends the session, and with it the response
     * @param rights gives a caller what it may do by now
     */
    DuplexConversation(
            HttpServerExchange exchange,
            HostedSession session,
            Runnable end,
            Calls calls,
            UnaryOperator<Caller> rights,
            int maxLineBytes) {
        this.exchange = exchange;
        this.in = exchange.getRequestChannel();
        this.session = session;
        this.end = end;
        this.replies = new StreamReply(session);
        this.caller = Authentication.caller(exchange);
        this.calls = calls;
        this.rights = rights;
        this.maxLineBytes = maxLineBytes;
        this.splitter = new LineSplitter(maxLineBytes, this);
    }

    /** Begins to read, which asks a client that waits to be asked for its body, and then the response: after it there is no asking. */
    void start(Streams streams) throws IOException {
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            int length = in.read(pooled.getBuffer());
            session.listen(LineStream.open(exchange, streams, () -> over = true));
            in.getReadSetter().set(readable -> Failures.guard(exchange, this::read));
            if (take(pooled.getBuffer(), length)) {
                read();
            }
        }
    }

    private void read() {
        if (over || inputEnded) {
            return;
        }
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            readParts(pooled.getBuffer());
        } catch (IOException gone) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private void readParts(ByteBuffer buffer) throws IOException {
        for (int part = 0; part < PARTS_IN_TURN && flow.room(); part++) {
            buffer.clear();
            if (!take(buffer, in.read(buffer))) {
                return;
            }
        }
        in.suspendReads();
        paused = true;
        advanceInTurn();
    }

    /** Takes what was read; false if there is no more for now. */
    private boolean take(ByteBuffer buffer, int length) {
        if (length > 0) {
            splitter.take(buffer.array(), buffer.arrayOffset(), buffer.arrayOffset() + length);
        } else if (length == 0) {
            in.resumeReads();
        } else {
            inputEnds();
        }
        return length > 0;
    }

    private void inputEnds() {
        inputEnded = true;
        splitter.finish();
        session.session().hearsNoMore();
        ClientWatch.start(exchange);
        advance();
    }

    private void advanceInTurn() {
        exchange.getIoThread().execute(this::advance);
    }

    /** Something has been answered, or the input has ended. */
    private void advance() {
        if (over) {
            return;
        }
        if (inputEnded && flow.empty()) {
            end.run();
        } else if (paused && flow.room()) {
            paused = false;
            Failures.guard(exchange, this::read);
        }
    }

    @Override
    public void line(byte[] bytes) {
        try {
            Origin origin = Origins.of(exchange, Transport.DUPLEX, session.fingerprint(), bytes.length);
            if (Batch.begins(bytes)) {
                calls.submit(
                        session.session(), Batch.parse(bytes), rights.apply(caller), origin, flow.counted(replies));
            } else {
                take(JsonRpc.parse(bytes), origin);
            }
        } catch (ProtocolException broken) {
            replies.answer(broken.answer());
        }
    }

    @Override
    public void tooLong() {
        replies.answer(LineSplitter.refusal(maxLineBytes));
    }

    private void take(Message message, Origin origin) {
        Session open = session.session();
        if (message instanceof Message.Request request) {
            // a subscription stays: the end does not wait for it
            calls.submit(
                    open,
                    request,
                    rights.apply(caller),
                    origin,
                    StatelessEra.listens(request) ? replies : flow.counted(replies));
        } else if (message instanceof Message.Notification notification) {
            open.accept(notification);
        } else if (message instanceof Message.Response response) {
            open.accept(response);
        }
    }
}

package io.xyte.mcp.sse.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.mcp.sse.stream.EventSink;

/**
 * A client's connection to another instance, which follows a stream of this one. Equal for the same connection.
 *
 * @param to the other instance
 * @param feed what it calls the stream
 */
record RemoteSink(Mailbox mailbox, String to, String feed) implements EventSink {
    @Override
    public boolean message(String id, byte[] json) {
        return mailbox.tell(to, new Letter.Event(feed, id, new String(json, UTF_8)));
    }

    @Override
    public void end() {
        mailbox.tell(to, new Letter.FeedEnd(feed));
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public void priming(String id) {
        // whoever follows has an id to go on after
    }

    @Override
    public void message(byte[] json) {
        throw new UnsupportedOperationException("only what has an id can be followed");
    }
}

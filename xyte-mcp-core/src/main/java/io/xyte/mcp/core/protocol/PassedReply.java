package io.xyte.mcp.core.protocol;

import io.xyte.mcp.core.jsonrpc.Answer;

/** Replies that go on to others. What an implementation has nothing to add to is passed on as it is. */
public interface PassedReply extends ReplyTo {
    /** Where they go. */
    ReplyTo replies();

    @Override
    default void send(byte[] json) {
        replies().send(json);
    }

    @Override
    default void waits() {
        replies().waits();
    }

    @Override
    default void goesOn() {
        replies().goesOn();
    }

    @Override
    default void closeStream() {
        replies().closeStream();
    }

    @Override
    default void answer(Answer answer) {
        replies().answer(answer);
    }

    @Override
    default void unanswered() {
        replies().unanswered();
    }
}

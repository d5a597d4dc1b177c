package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Command;
import io.xyte.client.model.CommandRequest;
import io.xyte.client.operation.CommandOperations;
import java.util.stream.Stream;

/**
 * Commands of devices. Thread-safe; every method throws {@link XyteException} if its call does not succeed and
 * {@link IllegalArgumentException}, before anything is sent, if an id is none.
 */
public final class Commands {
    private final Calls calls;

    Commands(Calls calls) {
        this.calls = calls;
    }

    /** Also the only way to follow one command: look for its id. */
    public Page<Command> list(String deviceId, CommandQuery query) {
        return calls.send(ApiCall.to(CommandOperations.LIST, deviceId).query(query.parameters()))
                .page(Command.class, query.parameters().page());
    }

    /** All commands from the query's page on, asked for page by page as the stream is read; 1,000 pages at most. */
    public Stream<Command> stream(String deviceId, CommandQuery query) {
        return AllPages.stream(CommandOperations.LIST, query.parameters().page(), n -> list(deviceId, query.page(n)));
    }

    /** Queues a command. It has not run when this returns; never send it again without a look at the list. */
    public Command send(String deviceId, CommandRequest command) {
        return calls.send(ApiCall.to(CommandOperations.SEND, deviceId).body(command))
                .as(Command.class);
    }

    /** Cancels a command that has not finished. */
    public void cancel(String deviceId, String commandId) {
        calls.send(ApiCall.to(CommandOperations.CANCEL, deviceId, commandId));
    }
}

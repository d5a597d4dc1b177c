package io.xyte.mcp.stdio.bridge;

import io.xyte.mcp.core.jsonrpc.Message;

/** A transport to the hosted server. Called by many threads at once; blocks. */
interface Wire {

    /** Sends a request; its answer goes to {@link Calls}, now or later. */
    void call(Call call) throws RemoteException, InterruptedException;

    /** Sends a notification or response of the session era. */
    void send(Message message, byte[] json) throws RemoteException, InterruptedException;

    /** Ends the session at the server. */
    void end() throws InterruptedException;
}

package io.xyte.mcp.core.sdk;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Refusal;
import java.util.Optional;

/** What a caller sees of a server's features, in lists and in calls alike. */
interface Visibility {
    /** Everything, for everyone. */
    Visibility ALL = new Visibility() {
        @Override
        public void check(Message.Request request, Access access) {}

        @Override
        public Object narrow(Object result, Access access) {
            return result;
        }

        @Override
        public Optional<ToolDescription> tool(String name) {
            return Optional.empty();
        }
    };

    /** Refuses a request that names something which the caller does not see, in the words for what does not exist. */
    void check(Message.Request request, Access access) throws Refusal;

    /** Cuts a list down to what the caller sees; any other result stays as it is. */
    Object narrow(Object result, Access access);

    /** A tool of the server, whether or not a caller sees it; empty where there is no catalogue. */
    Optional<ToolDescription> tool(String name);
}

package io.xyte.mcp.core.catalog;

import io.xyte.client.XyteClient;
import java.time.Clock;

/**
 * What a call knows beside its arguments.
 *
 * @param caller on whose behalf it runs
 * @param progress where it reports its steps
 * @param clock the time for relative ages and default periods
 */
public record CallContext(Caller caller, Progress progress, Clock clock) {

    /** The Xyte API as the caller sees it. */
    public XyteClient client() {
        return caller.client();
    }
}

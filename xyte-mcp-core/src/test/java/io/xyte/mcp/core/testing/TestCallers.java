package io.xyte.mcp.core.testing;

import io.xyte.client.XyteClient;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.Set;

/** Callers of a {@link TestCatalog}; their client has no key and is never used. */
public final class TestCallers {
    private static final XyteClient NO_CLIENT = XyteClient.builder().build();

    private TestCallers() {}

    /** Sees everything. */
    public static Caller full() {
        return new Caller("a".repeat(64), NO_CLIENT, Access.FULL);
    }

    /** Sees only what reads and belongs to devices. */
    public static Caller narrow() {
        return new Caller("b".repeat(64), NO_CLIENT, new Access(true, Set.of(Toolset.DEVICES)));
    }
}

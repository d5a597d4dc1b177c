package io.xyte.mcp.core.tools;

import org.jspecify.annotations.Nullable;

/** Arguments of a tool that takes something away for good. */
interface DestroyArguments extends WriteArguments {
    /** Description of {@link #confirm}. */
    String CONFIRM = "The target's id or name, as a confirmation by the user";

    /** Id or name of the target, repeated. */
    @Nullable
    String confirm();
}

package io.xyte.mcp.core.tools;

/** Arguments of a tool that writes. */
interface WriteArguments {
    /** Description of {@link #dryRun}. */
    String DRY_RUN = "Only show what would be sent";

    /** Whether to show what would be sent, and send nothing. */
    boolean dryRun();
}

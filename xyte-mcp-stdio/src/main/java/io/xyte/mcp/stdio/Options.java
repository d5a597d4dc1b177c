package io.xyte.mcp.stdio;

import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param help whether only the help text is wanted
 * @param version whether only the version is wanted
 * @param readOnly whether tools that change something are hidden
 * @param toolsetNames names as they were typed; empty if the option was not given
 * @param demo whether a simulated organization is served
 * @param warmUp whether a few messages are answered against a simulated organization, and nobody is served
 * @param connect the hosted server to which messages are carried, as it was typed; nobody is served here then
 */
record Options(
        boolean help,
        boolean version,
        boolean readOnly,
        List<String> toolsetNames,
        boolean demo,
        boolean warmUp,
        Optional<String> connect) {
    static final String TOOLSETS = "--toolsets";
    static final String DEMO = "--demo";
    static final String CONNECT = "--connect";

    /** No options at all. */
    static final Options NONE = new Options(false, false, false, List.of(), false, false, Optional.empty());
}

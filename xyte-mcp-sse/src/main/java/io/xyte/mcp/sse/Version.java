package io.xyte.mcp.sse;

import java.util.Optional;

/** The version of this build. */
public final class Version {
    /** From the jar's manifest; classes that were not packed have none. */
    public static final String OF_THIS_BUILD = Optional.ofNullable(
                    Version.class.getPackage().getImplementationVersion())
            .orElse("unpackaged");

    private Version() {}
}

/** Tests of the bridge against small real HTTP servers. Called by the build. */
@NullMarked
package io.xyte.mcp.stdio.bridge;

import org.jspecify.annotations.NullMarked;

/** The policy file while the server runs: read again when it has changed, and clients told of what they see then. */
@NullMarked
package io.xyte.mcp.sse.policy;

import org.jspecify.annotations.NullMarked;

/** Tests of the watched policy file. */
@NullMarked
package io.xyte.mcp.sse.policy;

import org.jspecify.annotations.NullMarked;

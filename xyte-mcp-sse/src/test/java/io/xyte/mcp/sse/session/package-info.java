/** Tests of what sessions keep. */
@NullMarked
package io.xyte.mcp.sse.session;

import org.jspecify.annotations.NullMarked;

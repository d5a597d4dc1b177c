/** Tests of the audit log. */
@NullMarked
package io.xyte.mcp.sse.audit;

import org.jspecify.annotations.NullMarked;

/**
 * The audit log: one JSON line for each tool call and each refusal, to a file and to standard output. It listens to all
 * requests; no argument, result or key reaches it.
 */
@NullMarked
package io.xyte.mcp.sse.audit;

import org.jspecify.annotations.NullMarked;

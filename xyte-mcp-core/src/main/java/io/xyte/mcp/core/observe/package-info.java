/**
 * What can be told of a request without telling what is in it, and who listens: audit, usage, metrics, tracing. Calls
 * come from {@code protocol} for every request, and from the hosted server's edge for what it turns away.
 */
@NullMarked
package io.xyte.mcp.core.observe;

import org.jspecify.annotations.NullMarked;

/**
 * What can be counted and measured, for a Prometheus that fetches it. Told by the listeners' seam of {@code core}, by the
 * API client, and by gauges that the server binds. No label says whose a request is, and every label's values are few.
 */
@NullMarked
package io.xyte.mcp.sse.metrics;

import org.jspecify.annotations.NullMarked;

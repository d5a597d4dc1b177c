/**
 * The one way to Redis, where instances share what they must: it is there or away, and never in the way. Called by
 * whatever has a shared form beside the one in this process; nothing of it is loaded where no Redis is configured.
 */
@NullMarked
package io.xyte.mcp.sse.redis;

import org.jspecify.annotations.NullMarked;

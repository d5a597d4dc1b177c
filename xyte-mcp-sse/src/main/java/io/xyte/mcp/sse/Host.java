package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/**
 * What a server runs on.
 *
 * @param workers run the calls; the server ends them
 * @param clock the time of day
 * @param ticker for periods, which a clock that is set must not change
 */
record Host(ExecutorService workers, Clock clock, Ticker ticker) {}

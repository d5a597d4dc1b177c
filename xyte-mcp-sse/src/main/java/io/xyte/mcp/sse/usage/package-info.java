/**
 * Who used which tool how much, how well and how fast: counted in memory, kept in a store by the hour, and summed up for
 * the operator. The counter listens to all requests; reports are read by the command line and the operator's page.
 */
@NullMarked
package io.xyte.mcp.sse.usage;

import org.jspecify.annotations.NullMarked;

/**
 * The command line of the hosted server: flags and variables become settings here, and nothing else of the server knows them.
 * {@code Main} is where {@code java -jar} starts.
 */
@NullMarked
package io.xyte.mcp.sse.command;

import org.jspecify.annotations.NullMarked;

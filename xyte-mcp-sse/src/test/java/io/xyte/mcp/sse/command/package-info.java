/** What the command line takes and says. */
@NullMarked
package io.xyte.mcp.sse.command;

import org.jspecify.annotations.NullMarked;

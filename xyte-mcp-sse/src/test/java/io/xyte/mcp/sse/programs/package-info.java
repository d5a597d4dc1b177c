/** Programs of others that stand around the server: proxies and monitors, in processes of their own. Calls come from tests. */
@NullMarked
package io.xyte.mcp.sse.programs;

import org.jspecify.annotations.NullMarked;

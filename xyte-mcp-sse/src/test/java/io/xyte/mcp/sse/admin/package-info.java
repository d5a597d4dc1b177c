/** Tests of the operator's page. */
@NullMarked
package io.xyte.mcp.sse.admin;

import org.jspecify.annotations.NullMarked;

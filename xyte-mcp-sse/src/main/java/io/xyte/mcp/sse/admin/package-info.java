/**
 * The operator's page: usage as charts and tables, behind the operator's token. Rendered on the server, without scripts
 * and without anything from elsewhere. Calls come from the router.
 */
@NullMarked
package io.xyte.mcp.sse.admin;

import org.jspecify.annotations.NullMarked;

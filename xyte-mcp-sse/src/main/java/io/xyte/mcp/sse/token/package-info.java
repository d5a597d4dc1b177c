/**
 * Access tokens of this server's own, each of which stands for a Xyte key that its bearer does not have. Made and
 * revoked on the command line, looked up by authentication.
 */
@NullMarked
package io.xyte.mcp.sse.token;

import org.jspecify.annotations.NullMarked;

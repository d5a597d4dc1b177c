/**
 * Who is calling: the key in a request's headers, checked against Xyte. The pipeline's authentication stage is here;
 * whatever comes after it has a {@code Caller}.
 */
@NullMarked
package io.xyte.mcp.sse.auth;

import org.jspecify.annotations.NullMarked;

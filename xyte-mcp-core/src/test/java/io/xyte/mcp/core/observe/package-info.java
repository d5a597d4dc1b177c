/** Tests of what listeners are told. */
@NullMarked
package io.xyte.mcp.core.observe;

import org.jspecify.annotations.NullMarked;

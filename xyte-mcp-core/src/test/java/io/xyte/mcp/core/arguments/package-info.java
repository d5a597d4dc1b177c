/** What models may send. */
@NullMarked
package io.xyte.mcp.core.arguments;

import org.jspecify.annotations.NullMarked;

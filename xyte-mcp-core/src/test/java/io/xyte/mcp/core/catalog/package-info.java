/** Words and addresses. */
@NullMarked
package io.xyte.mcp.core.catalog;

import org.jspecify.annotations.NullMarked;

/** What single tools do beyond the laws for all of them. */
@NullMarked
package io.xyte.mcp.core.tools.operations;

import org.jspecify.annotations.NullMarked;

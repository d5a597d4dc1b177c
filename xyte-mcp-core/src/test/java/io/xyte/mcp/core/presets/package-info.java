/** Tests of the operator's presets. */
@NullMarked
package io.xyte.mcp.core.presets;

import org.jspecify.annotations.NullMarked;

/** Reads the operator's YAML files, so that whatever is wrong in them is told with its line. Used by {@code presets} and {@code policy}. */
@NullMarked
package io.xyte.mcp.core.yaml;

import org.jspecify.annotations.NullMarked;

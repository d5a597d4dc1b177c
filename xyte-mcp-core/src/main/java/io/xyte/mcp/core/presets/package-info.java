/**
 * An operator's presets, named lists of commands, and the YAML file they stand in. The launchers read the file; the tools
 * run what is in it.
 */
@NullMarked
package io.xyte.mcp.core.presets;

import org.jspecify.annotations.NullMarked;

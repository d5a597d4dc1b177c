/** Writes the generated parts of the documentation and checks the rest of it. Called by the build only. */
@NullMarked
package io.xyte.mcp.docs;

import org.jspecify.annotations.NullMarked;

/**
 * Writes the generated parts of the documentation, and checks the rest of it and the files that others deploy and package
 * from. Called by the build only.
 */
@NullMarked
package io.xyte.mcp.docs;

import org.jspecify.annotations.NullMarked;

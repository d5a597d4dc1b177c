/** Runs the examples and the commands of the checkout, as people do. Called by the build only. */
@NullMarked
package io.xyte.mcp.examples;

import org.jspecify.annotations.NullMarked;

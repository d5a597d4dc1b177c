/** Programs that use this project's parts; each has a {@code main} and is run by a test. Called by people. */
@NullMarked
package io.xyte.mcp.examples;

import org.jspecify.annotations.NullMarked;

/** The catalogue as a whole, against a simulated organization. */
@NullMarked
package io.xyte.mcp.core;

import org.jspecify.annotations.NullMarked;

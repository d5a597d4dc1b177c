/** Tests of the threads that calls run on. */
@NullMarked
package io.xyte.mcp.core.threads;

import org.jspecify.annotations.NullMarked;

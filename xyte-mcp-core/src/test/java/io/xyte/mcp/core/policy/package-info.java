/** Tests of the policies and their file. */
@NullMarked
package io.xyte.mcp.core.policy;

import org.jspecify.annotations.NullMarked;

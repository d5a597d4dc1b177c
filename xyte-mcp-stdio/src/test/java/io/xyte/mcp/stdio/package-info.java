/** Tests of the local server: its parts in this process, and the packed jar in processes of its own ({@code *IT}). */
@NullMarked
package io.xyte.mcp.stdio;

import org.jspecify.annotations.NullMarked;

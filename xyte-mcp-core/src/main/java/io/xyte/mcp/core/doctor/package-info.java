/**
 * Looks at what a server needs before it is started, and says in words what is wrong and what to do. Both launchers have a
 * command {@code doctor} that calls it.
 */
@NullMarked
package io.xyte.mcp.core.doctor;

import org.jspecify.annotations.NullMarked;

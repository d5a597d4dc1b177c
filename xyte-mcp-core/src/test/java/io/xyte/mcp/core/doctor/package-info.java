/** Tests of what the doctor says. Calls come from the build. */
@NullMarked
package io.xyte.mcp.core.doctor;

import org.jspecify.annotations.NullMarked;

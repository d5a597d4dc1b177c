/**
 * Ready-made requests that a person picks in the client. They name only tools that exist. Calls come from
 * {@code catalog}.
 */
@NullMarked
package io.xyte.mcp.core.prompts;

import org.jspecify.annotations.NullMarked;

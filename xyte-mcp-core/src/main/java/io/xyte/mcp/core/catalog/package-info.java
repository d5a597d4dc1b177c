/**
 * What the server offers, defined once: tools, resources and prompts, who may see them, and how a call is made. Knows
 * nothing of a transport or a protocol revision. Calls come from {@code protocol}.
 */
@NullMarked
package io.xyte.mcp.core.catalog;

import org.jspecify.annotations.NullMarked;

/**
 * The catalogue inside the MCP Java SDK: the only package that knows the SDK. Called by {@code protocol}, and by programs
 * that put the catalogue into a server of their own.
 */
@NullMarked
package io.xyte.mcp.core.sdk;

import org.jspecify.annotations.NullMarked;

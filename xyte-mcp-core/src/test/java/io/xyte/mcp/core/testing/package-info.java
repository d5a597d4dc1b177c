/**
 * What the tests of all transports share: a small catalogue whose calls wait and fail on request, and inputs that break
 * every rule. Other modules get it as this module's test jar.
 */
@NullMarked
package io.xyte.mcp.core.testing;

import org.jspecify.annotations.NullMarked;

/**
 * What the operator allows each caller, and the YAML file it stands in. The hosted server reads the file and asks for the
 * policy of a tenant with every request.
 */
@NullMarked
package io.xyte.mcp.core.policy;

import org.jspecify.annotations.NullMarked;

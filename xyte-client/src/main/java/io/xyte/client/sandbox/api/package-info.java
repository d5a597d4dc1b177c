/**
 * The simulated API: the table of its routes, one class of handlers for each group of operations, and what they read
 * requests and write answers with. Called by the HTTP front; not meant for embedders.
 */
@NullMarked
package io.xyte.client.sandbox.api;

import org.jspecify.annotations.NullMarked;

/**
 * Builds the two demonstration organizations. Called once, when a sandbox starts; not meant for embedders.
 */
@NullMarked
package io.xyte.client.sandbox.demo;

import org.jspecify.annotations.NullMarked;

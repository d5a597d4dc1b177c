/**
 * The state of the simulated organizations, and how it changes with time and with calls. Called by the handlers of
 * the API and by the builders of the demonstration organizations; not meant for embedders.
 */
@NullMarked
package io.xyte.client.sandbox.world;

import org.jspecify.annotations.NullMarked;

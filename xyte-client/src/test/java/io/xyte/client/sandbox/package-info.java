/** Tests of the sandbox, over real sockets with the client of the JDK. Calls come from the build. */
@NullMarked
package io.xyte.client.sandbox;

import org.jspecify.annotations.NullMarked;

/** The tellers' call keypads: hears them on their lines and passes every press on to the server, once. */
@NullMarked
package bank.lobby.display.keypads;

import org.jspecify.annotations.NullMarked;

/** Counters, and the tellers signed in at them. */
@NullMarked
package bank.lobby.server.counter;

import org.jspecify.annotations.NullMarked;

/** Asking for a ticket and what comes back. */
@NullMarked
package bank.lobby.wire.ticket;

import org.jspecify.annotations.NullMarked;

/** The ticket, its states and its slip: the aggregate everything else is about. */
@NullMarked
package bank.lobby.server.ticket;

import org.jspecify.annotations.NullMarked;

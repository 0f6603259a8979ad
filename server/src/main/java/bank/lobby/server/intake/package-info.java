/** From a walk-in to a stored ticket: identify, place, issue. */
@NullMarked
package bank.lobby.server.intake;

import org.jspecify.annotations.NullMarked;

/** The plan by which a walk-in is placed. */
@NullMarked
package bank.lobby.server.triage;

import org.jspecify.annotations.NullMarked;

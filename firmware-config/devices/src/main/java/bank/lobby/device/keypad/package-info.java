/**
 * Keypads at the counters: a teller's to call with, a customer's to rate with. What goes over the line is in the profile;
 * {@code frame} turns it into keys, {@code learn} finds it out from a keypad nobody has papers for.
 */
@NullMarked
package bank.lobby.device.keypad;

import org.jspecify.annotations.NullMarked;

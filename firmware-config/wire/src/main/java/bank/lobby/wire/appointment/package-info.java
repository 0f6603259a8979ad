/** Finding a customer's appointment when they arrive. */
@NullMarked
package bank.lobby.wire.appointment;

import org.jspecify.annotations.NullMarked;

/** Two-line character displays, one to a port and without answers: what they show is the same, the commands are each kind's own. */
@NullMarked
package bank.lobby.device.sign.line;

import org.jspecify.annotations.NullMarked;

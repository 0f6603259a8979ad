/** The agent on the kiosk PC: serves the touch page on loopback and owns the printer and the readers. */
@NullMarked
package bank.lobby.kiosk;

import org.jspecify.annotations.NullMarked;

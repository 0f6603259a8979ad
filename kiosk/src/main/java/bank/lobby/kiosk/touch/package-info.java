/** The one customer in front of the kiosk: the card shown, the service touched, the ticket on screen. No Spring, no network. */
@NullMarked
package bank.lobby.kiosk.touch;

import org.jspecify.annotations.NullMarked;

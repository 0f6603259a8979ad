/** From a touch to a ticket on paper: ask the server once, print once, and report how the slip ended until the server knows. */
@NullMarked
package bank.lobby.kiosk.issue;

import org.jspecify.annotations.NullMarked;

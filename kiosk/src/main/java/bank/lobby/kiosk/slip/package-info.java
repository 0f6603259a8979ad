/** What a slip says, line by line, in the customer's language; the printer's bytes are made elsewhere. */
@NullMarked
package bank.lobby.kiosk.slip;

import org.jspecify.annotations.NullMarked;

/**
 * Customer documents read at a kiosk: bank cards by their stripe now, chips and identity documents beside them. A number that is read
 * leaves this package only sealed to the server's key; whoever opens a reader sees the kind of document, a masked number and nothing else.
 */
@NullMarked
package bank.lobby.device.reader;

import org.jspecify.annotations.NullMarked;

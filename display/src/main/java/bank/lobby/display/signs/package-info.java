/** The LED sign over one counter: what it shows follows the board. */
@NullMarked
package bank.lobby.display.signs;

import org.jspecify.annotations.NullMarked;

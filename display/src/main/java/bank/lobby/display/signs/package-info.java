/** The LED signs over the counters: what they show follows the board, and how they are is told for each. */
@NullMarked
package bank.lobby.display.signs;

import org.jspecify.annotations.NullMarked;

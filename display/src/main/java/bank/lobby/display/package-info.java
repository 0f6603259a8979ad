/** The agent on the TV PC: follows the board, speaks the calls and drives the counter signs. */
@NullMarked
package bank.lobby.display;

import org.jspecify.annotations.NullMarked;

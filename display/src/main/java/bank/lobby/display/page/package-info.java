/** The board page as the TV's browser gets it: its state, its sounds and its policy. Loopback only. */
@NullMarked
package bank.lobby.display.page;

import org.jspecify.annotations.NullMarked;

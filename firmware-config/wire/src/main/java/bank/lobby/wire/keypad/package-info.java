/** What a teller's call keypad asks for, and what came of it. */
@NullMarked
package bank.lobby.wire.keypad;

import org.jspecify.annotations.NullMarked;

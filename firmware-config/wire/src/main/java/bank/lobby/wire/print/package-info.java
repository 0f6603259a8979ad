/** What is to be printed on a slip, and how that ended. */
@NullMarked
package bank.lobby.wire.print;

import org.jspecify.annotations.NullMarked;

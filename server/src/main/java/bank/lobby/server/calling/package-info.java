/** Who is next, and what a teller does with a called ticket. */
@NullMarked
package bank.lobby.server.calling;

import org.jspecify.annotations.NullMarked;

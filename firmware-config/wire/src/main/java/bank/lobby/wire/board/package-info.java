/** The public face of a branch: what the hall may see, as a state and as numbered changes to it. */
@NullMarked
package bank.lobby.wire.board;

import org.jspecify.annotations.NullMarked;

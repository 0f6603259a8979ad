/** The socket between a station and the server: messages, and the rules by which a follower stays exact. */
@NullMarked
package bank.lobby.wire.link;

import org.jspecify.annotations.NullMarked;

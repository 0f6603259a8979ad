/** Carries each branch's log to its screens over sockets: numbered, gap-free, bounded. */
@NullMarked
package bank.lobby.server.platform.feed;

import org.jspecify.annotations.NullMarked;

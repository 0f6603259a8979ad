/** What a station and the server say to each other: records, and the pure functions both ends must agree on. */
@NullMarked
package bank.lobby.wire;

import org.jspecify.annotations.NullMarked;

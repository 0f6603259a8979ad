/** What the hall and the lobby managers see, as snapshots and numbered changes. */
@NullMarked
package bank.lobby.server.board;

import org.jspecify.annotations.NullMarked;

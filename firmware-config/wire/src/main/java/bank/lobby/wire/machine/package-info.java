/** Self-service machines beside the counters (自助机): how each is, and the customers who are offered one instead of a counter (分流). */
@NullMarked
package bank.lobby.wire.machine;

import org.jspecify.annotations.NullMarked;

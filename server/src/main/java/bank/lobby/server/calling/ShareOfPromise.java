package bank.lobby.server.calling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Calls whoever has used up the largest share of the promised wait; between equals, whoever came first. All classes
 * overrun by the same proportion. Its limit on how often a ticket may be passed comes with the provable calling.
 */
final class ShareOfPromise implements CallPolicy {

    @Override
    public String name() {
        return "share-of-promise";
    }

    @Override
    public Optional<WaitingHead> choose(List<WaitingHead> heads, Instant now) {
        return heads.stream()
                .max(Comparator.comparingDouble((WaitingHead head) -> head.shareAt(now))
                        .thenComparing(
                                Comparator.comparingLong(WaitingHead::issuedRev).reversed()));
    }
}

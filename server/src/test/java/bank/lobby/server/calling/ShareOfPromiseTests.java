package bank.lobby.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever has used the largest share of the promise goes first. */
class ShareOfPromiseTests {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final CallPolicy policy = new ShareOfPromise();

    @Test
    void callsNobodyWhenNobodyWaits() {
        assertThat(policy.choose(List.of(), NOW)).isEmpty();
    }

    @Test
    void prefersTheShorterPromiseAfterTheSameWait() {
        WaitingHead ordinary = head(15, 4, 1);
        WaitingHead privateBanking = head(3, 4, 2);

        assertThat(policy.choose(List.of(ordinary, privateBanking), NOW)).contains(privateBanking);
    }

    @Test
    void doesNotLetANewcomerPassSomebodyWhoWaitedLong() {
        WaitingHead ordinary = head(15, 12, 1);
        WaitingHead privateBanking = head(3, 2, 2);

        assertThat(policy.choose(List.of(privateBanking, ordinary), NOW)).contains(ordinary);
    }

    @Test
    void callsInOrderOfArrivalBetweenEquals() {
        WaitingHead first = head(15, 5, 1);
        WaitingHead second = head(15, 5, 2);

        assertThat(policy.choose(List.of(second, first), NOW)).contains(first);
    }

    private static WaitingHead head(int promiseMinutes, int waitedMinutes, long issuedRev) {
        return new WaitingHead(
                UUID.randomUUID(),
                "personal-cash",
                Duration.ofMinutes(promiseMinutes),
                NOW.minus(Duration.ofMinutes(waitedMinutes)),
                issuedRev);
    }
}

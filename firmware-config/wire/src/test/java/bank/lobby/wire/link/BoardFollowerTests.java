package bank.lobby.wire.link;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.wire.board.BoardEvent;
import bank.lobby.wire.board.BoardMessage;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.link.BoardFollower.Reaction;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A follower is exact, or it knows that it is not. */
class BoardFollowerTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Names NAMES = new Names("甲", "甲", "A");
    private static final BoardState STATE =
            new BoardState(NAMES, NAMES, "Asia/Shanghai", List.of(), List.of(), List.of(), List.of());

    private final BoardFollower follower = new BoardFollower();

    @Test
    void beginsWithNothingAndSaysSo() {
        assertThat(follower.hello().since()).isZero();
        assertThat(follower.hello().epoch()).isNull();
        assertThat(follower.accept(event(1), NOW)).isEqualTo(Reaction.ASK_AGAIN);
    }

    @Test
    void appliesTheNextRevisionOnly() {
        follower.accept(new BoardMessage.Snapshot("e", 10, STATE), NOW);

        assertThat(follower.accept(event(11), NOW)).isEqualTo(Reaction.CHANGED);
        assertThat(follower.accept(event(11), NOW)).isEqualTo(Reaction.NOTHING);
        assertThat(follower.accept(event(13), NOW)).isEqualTo(Reaction.ASK_AGAIN);
        assertThat(follower.rev()).isEqualTo(11);
    }

    @Test
    void asksForWhatItMissedByRevisionAndEpoch() {
        follower.accept(new BoardMessage.Snapshot("e", 10, STATE), NOW);

        assertThat(follower.hello()).isEqualTo(Hello.of("e", 10));
    }

    @Test
    void noticesALostEventByTheHeadAfterTwoSeconds() {
        follower.accept(new BoardMessage.Snapshot("e", 10, STATE), NOW);

        assertThat(follower.accept(new BoardMessage.Head(11), NOW)).isEqualTo(Reaction.NOTHING);
        assertThat(follower.accept(new BoardMessage.Head(11), NOW.plusMillis(1_999)))
                .isEqualTo(Reaction.NOTHING);
        assertThat(follower.accept(new BoardMessage.Head(11), NOW.plusSeconds(2)))
                .isEqualTo(Reaction.ASK_AGAIN);
    }

    @Test
    void forgivesAHeadThatOvertookItsEvent() {
        follower.accept(new BoardMessage.Snapshot("e", 10, STATE), NOW);
        follower.accept(new BoardMessage.Head(11), NOW);

        follower.accept(event(11), NOW.plusSeconds(1));

        assertThat(follower.accept(new BoardMessage.Head(11), NOW.plusSeconds(10)))
                .isEqualTo(Reaction.NOTHING);
    }

    @Test
    void asksAgainWhenTheServerIsBehindIt() {
        follower.accept(new BoardMessage.Snapshot("e", 10, STATE), NOW);

        assertThat(follower.accept(new BoardMessage.Head(9), NOW)).isEqualTo(Reaction.ASK_AGAIN);
    }

    @Test
    void takesASnapshotAtAnyTimeAlsoOfAnotherEpoch() {
        follower.accept(new BoardMessage.Snapshot("e", 10, STATE), NOW);

        assertThat(follower.accept(new BoardMessage.Snapshot("f", 3, STATE), NOW))
                .isEqualTo(Reaction.CHANGED);
        assertThat(follower.hello()).isEqualTo(Hello.of("f", 3));
    }

    @Test
    void ignoresWhatIsNewerThanItself() {
        assertThat(follower.accept(new BoardMessage.Unknown(), NOW)).isEqualTo(Reaction.NOTHING);
    }

    private static BoardEvent event(long rev) {
        return new BoardEvent(rev, "SLIP_PRINTED", NOW, null, null);
    }
}

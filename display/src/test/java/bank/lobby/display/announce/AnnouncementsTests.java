package bank.lobby.display.announce;

import static bank.lobby.wire.board.TicketState.CALLED;
import static bank.lobby.wire.board.TicketState.NO_SHOW;
import static bank.lobby.wire.board.TicketState.SERVED;
import static bank.lobby.wire.board.TicketState.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.display.SampleHall;
import bank.lobby.wire.board.BoardCall;
import bank.lobby.wire.board.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnnouncementsTests {

    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    private Instant now = START;
    private final Announcements announcements = new Announcements(() -> now, Set.of());
    private final List<BoardCall> calls = new ArrayList<>();

    @Test
    void speaksACallOnce() {
        call("A012", 3, CALLED, 10);

        learn();
        learn();

        assertThat(announcements.pending()).extracting(Announcement::number).containsExactly("A012");
    }

    @Test
    void speaksTwoCallsOfOneSecondInTheirOrder() {
        call("B016", 5, CALLED, 11);
        call("A012", 3, CALLED, 10);

        learn();

        assertThat(announcements.pending()).extracting(Announcement::number).containsExactly("A012", "B016");
    }

    @Test
    void speaksARecallAgain() {
        call("A012", 3, CALLED, 10);
        learn();
        announcements.spoken(announcements.pending().getFirst().id());

        call("A012", 3, CALLED, 14);
        learn();

        assertThat(announcements.pending()).extracting(Announcement::number).containsExactly("A012");
    }

    @Test
    void speaksATicketOnceThatWasRecalledBeforeItsTurn() {
        call("A012", 3, CALLED, 10);
        learn();
        call("B016", 5, CALLED, 11);
        call("A012", 3, CALLED, 12);

        learn();

        assertThat(announcements.pending()).extracting(Announcement::number).containsExactly("B016", "A012");
    }

    @Test
    void doesNotSpeakACallThatIsAMinuteOldWhenLearnt() {
        call("A012", 3, CALLED, 10);
        now = START.plus(Announcements.FRESH);

        learn();

        assertThat(announcements.pending()).isEmpty();
    }

    @Test
    void speaksNoMoreAfterTheCustomerWasServedOrMissed() {
        call("A012", 3, CALLED, 10);
        call("B016", 5, CALLED, 11);
        call("C003", 6, CALLED, 12);
        learn();

        call("A012", 3, SERVED, 10);
        call("B016", 5, NO_SHOW, 11);
        call("C003", 6, SERVING, 12);
        learn();

        assertThat(announcements.pending()).extracting(Announcement::number).containsExactly("C003");
    }

    @Test
    void isNotSpokenAgainOnceReported() {
        call("A012", 3, CALLED, 10);
        learn();
        String id = announcements.pending().getFirst().id();

        boolean wasPending = announcements.spoken(id);
        boolean again = announcements.spoken(id);
        learn();

        assertThat(wasPending).isTrue();
        assertThat(again).isFalse();
        assertThat(announcements.pending()).isEmpty();
    }

    @Test
    void givesUpWhatCouldNotBeSpokenInTime() {
        call("A012", 3, CALLED, 10);
        learn();

        now = START.plus(Announcements.PATIENCE).plusSeconds(1);

        assertThat(announcements.pending()).isEmpty();
    }

    @Test
    void keepsTheNewestWhenMoreAreCalledThanCanBeSpoken() {
        for (int i = 0; i < Announcements.MOST + 5; i++) {
            call("A%03d".formatted(i), 1, CALLED, 10 + i);
        }

        learn();

        assertThat(announcements.pending()).hasSize(Announcements.MOST);
        assertThat(announcements.pending().getFirst().number()).isEqualTo("A005");
    }

    @Test
    void aRestartedScreenRepeatsOnlyWhatWasNotSpoken() {
        call("A012", 3, CALLED, 10);
        call("B016", 5, CALLED, 11);
        learn();
        announcements.spoken(announcements.pending().getFirst().id());

        Announcements restarted = new Announcements(() -> now, announcements.settled());
        restarted.learn(SampleHall.board(calls));

        assertThat(restarted.pending()).extracting(Announcement::number).containsExactly("B016");
    }

    @Test
    void usesTheTimeOfTheServerWhoseCallsTheyAre() {
        call("A012", 3, CALLED, 10);
        Announcements onAServerAnHourAhead = new Announcements(() -> START.plus(Duration.ofHours(1)), Set.of());

        onAServerAnHourAhead.learn(SampleHall.board(calls));

        assertThat(onAServerAnHourAhead.pending()).isEmpty();
    }

    private void learn() {
        announcements.learn(SampleHall.board(calls));
    }

    private void call(String number, int counter, TicketState state, long callRev) {
        calls.removeIf(other -> other.number().equals(number));
        calls.add(SampleHall.call(number, counter, state, START, callRev));
        calls.sort(Comparator.comparingLong(BoardCall::callRev).reversed());
    }
}

package bank.lobby.kiosk.touch;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.kiosk.SampleBranch;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.AgeBand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which touches count, and what the next customer finds of the last: nothing. */
class TurnTests {

    private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final SealedCustomer CUSTOMER = new SealedCustomer("k", "BANK_CARD", "ZQ==", "Yw==");

    private Instant now = SampleBranch.ISSUED_AT;
    private final Turn turn = new Turn(() -> now);

    @Nested
    class Touching {

        @Test
        void asksTheServerOnceForOneTouch() {
            Turn.Verdict first = touch(FIRST);

            Turn.Verdict again = touch(FIRST);

            assertThat(first).isInstanceOf(Turn.Verdict.Ask.class);
            assertThat(again).isEqualTo(new Turn.Verdict.Known());
        }

        @Test
        void letsNoOtherTouchCountWhileOneIsBusy() {
            touch(FIRST);

            Turn.Verdict other = touch(SECOND);

            assertThat(other).isEqualTo(new Turn.Verdict.Busy(FIRST));
        }

        @Test
        void takesASecondTouchRightAfterForATremblingFinger() {
            touch(FIRST);
            turn.refused(FIRST, "unknown-service", false);

            Turn.Verdict trembling = touch(SECOND);
            now = now.plus(Turn.SETTLE);
            Turn.Verdict meant = touch(SECOND);

            assertThat(trembling).isEqualTo(new Turn.Verdict.Busy(FIRST));
            assertThat(meant).isInstanceOf(Turn.Verdict.Ask.class);
        }

        @Test
        void knowsATouchThatWasPutAway() {
            issue(FIRST);
            turn.slip(FIRST, SlipState.PRINTED);
            turn.done(FIRST);

            Turn.Verdict late = touch(FIRST);

            assertThat(late).isEqualTo(new Turn.Verdict.Known());
            assertThat(turn.touched()).isNull();
        }

        @Test
        void asksForExactlyTheSameWhenATouchIsTriedAgain() {
            turn.show(read());
            TicketRequest request = asked(touch(FIRST));
            turn.refused(FIRST, "server-away", true);
            turn.forgetCard();

            TicketRequest again = asked(turn.touch(FIRST, new Wish("personal-transfer", Language.EN)));

            assertThat(again).isEqualTo(request);
            assertThat(again.customer()).isEqualTo(CUSTOMER);
        }

        @Test
        void doesNotTryAgainWhatTheServerRefused() {
            touch(FIRST);
            turn.refused(FIRST, "unknown-service", false);

            Turn.Verdict again = touch(FIRST);

            assertThat(again).isEqualTo(new Turn.Verdict.Known());
        }
    }

    @Nested
    class Asking {

        @Test
        void saysAllThatWasChosenAndWhatTheDocumentSaid() {
            UUID appointment = UUID.randomUUID();
            turn.show(new ShownCard.Read(UUID.randomUUID(), now, CUSTOMER, AgeBand.SEVENTIES, true, null));

            TicketRequest request =
                    asked(turn.touch(FIRST, new Wish("personal-cash", Language.EN, "infant", appointment, true)));

            assertThat(request)
                    .isEqualTo(new TicketRequest(
                            "personal-cash",
                            Language.EN,
                            CUSTOMER,
                            "infant",
                            AgeBand.SEVENTIES,
                            appointment,
                            null,
                            true,
                            true));
        }

        @Test
        void saysNothingOfADocumentThatNoLongerCounts() {
            turn.show(read());
            now = now.plus(Turn.CARD_LIFE);

            assertThat(asked(touch(FIRST))).isEqualTo(new TicketRequest("personal-cash", Language.ZH_CN, null));
            assertThat(turn.customer()).isNull();
        }
    }

    @Nested
    class Arriving {

        private final ArrivalAnswer answer = new ArrivalAnswer(List.of(), Language.EN);

        @Test
        void keepsWhatTheServerSaysOfTheCardThatLiesThere() {
            ShownCard.Read shown = read();
            turn.show(shown);

            turn.arrived(shown.id(), answer);

            assertThat(turn.card()).isEqualTo(shown.with(answer));
        }

        @Test
        void dropsWhatComesForACardThatHasGone() {
            ShownCard.Read first = read();
            ShownCard.Read second = read();
            turn.show(first);
            turn.show(second);

            turn.arrived(first.id(), answer);

            assertThat(turn.card()).isEqualTo(second);
        }
    }

    @Nested
    class Swiping {

        @Test
        void usesTheCardForTheNextTouchOnly() {
            turn.show(read());

            TicketRequest request = asked(touch(FIRST));
            turn.issued(FIRST, SampleBranch.ticket("A012", request));

            assertThat(request.customer()).isEqualTo(CUSTOMER);
            assertThat(turn.card()).isNull();
        }

        @Test
        void forgetsACardAfterAMinute() {
            turn.show(read());
            now = now.plus(Turn.CARD_LIFE);

            TicketRequest request = asked(touch(FIRST));
            turn.refused(FIRST, "server-away", true);
            turn.tick();

            assertThat(request.customer()).isNull();
            assertThat(turn.card()).isNull();
        }

        @Test
        void dropsACardThatComesWhileATicketIsIssued() {
            touch(FIRST);

            turn.show(read());

            assertThat(turn.card()).isNull();
        }

        @Test
        void takesACardOverAFinishedTicketForTheNextCustomers() {
            issue(FIRST);
            turn.slip(FIRST, SlipState.PRINTED);

            turn.show(read());

            assertThat(turn.touched()).isNull();
            assertThat(turn.card()).isNotNull();
        }

        @Test
        void saysNothingOfTheCustomerInWords() {
            ShownCard card = read();

            assertThat(card.toString()).doesNotContain("Yw==").doesNotContain("ZQ==");
        }
    }

    @Nested
    class Leaving {

        @Test
        void leavesNothingForTheNextCustomer() {
            issue(FIRST);
            turn.slip(FIRST, SlipState.PRINTED);

            turn.done(FIRST);

            assertThat(turn.touched()).isNull();
            assertThat(turn.card()).isNull();
        }

        @Test
        void keepsATouchThatIsStillBeingIssued() {
            touch(FIRST);

            turn.done(FIRST);

            assertThat(turn.touched()).isInstanceOf(Touched.Issuing.class);
        }

        @Test
        void ignoresTheEndOfSomebodyElsesTouch() {
            issue(FIRST);

            turn.done(SECOND);

            assertThat(turn.touched()).isNotNull();
        }

        @Test
        void putsAwayATicketWhosePageDied() {
            issue(FIRST);
            turn.slip(FIRST, SlipState.FAILED);
            now = now.plus(Turn.TICKET_LIFE).plus(Duration.ofSeconds(1));

            turn.tick();

            assertThat(turn.touched()).isNull();
        }
    }

    private void issue(UUID touch) {
        turn.issued(touch, SampleBranch.ticket("A012", asked(touch(touch))));
    }

    private ShownCard.Read read() {
        return new ShownCard.Read(UUID.randomUUID(), now, CUSTOMER, AgeBand.SEVENTIES, false, null);
    }

    private Turn.Verdict touch(UUID touch) {
        return turn.touch(touch, new Wish("personal-cash", Language.ZH_CN));
    }

    private static TicketRequest asked(Turn.Verdict verdict) {
        assertThat(verdict).isInstanceOf(Turn.Verdict.Ask.class);
        return ((Turn.Verdict.Ask) verdict).request();
    }
}

package bank.lobby.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.printer.PrinterStatus.Condition;
import org.junit.jupiter.api.Test;

class PaperEstimateTests {

    private static final PrinterStatus READY = new PrinterStatus(Condition.READY, false);
    private static final PrinterStatus LOW = new PrinterStatus(Condition.READY, true);
    private static final PrinterStatus OUT = new PrinterStatus(Condition.PAPER_OUT, true);
    private static final PrinterStatus OPEN = new PrinterStatus(Condition.COVER_OPEN, false);

    private final PaperEstimate paper = new PaperEstimate(PaperRoll.full(50_000), 5_000);

    @Test
    void countsEverySlip() {
        paper.printed(100);
        paper.printed(100);

        assertThat(paper.roll()).isEqualTo(new PaperRoll(50_000, 200, 100, false, false));
        assertThat(paper.roll().ticketsLeft()).isEqualTo(498);
    }

    @Test
    void believesTheSensorMoreThanTheCount() {
        paper.printed(100);
        for (int i = 0; i < 600; i++) {
            paper.printed(100);
        }
        assertThat(paper.roll().ticketsLeft()).isEqualTo(50);

        paper.seen(LOW);
        paper.printed(100);

        assertThat(paper.roll().ticketsLeft()).isEqualTo(49);
    }

    @Test
    void correctsTheCountOnceAndGoesOnCounting() {
        paper.printed(100);
        paper.seen(LOW);
        paper.printed(1_000);
        paper.seen(LOW);

        assertThat(paper.roll().usedMm()).isEqualTo(46_000);
    }

    @Test
    void beginsAnewWhenPaperIsBack() {
        paper.printed(20_000);
        paper.seen(OUT);
        assertThat(paper.roll().ticketsLeft()).isZero();
        paper.seen(OPEN);
        assertThat(paper.roll().ticketsLeft()).isZero();

        paper.seen(READY);

        assertThat(paper.roll().usedMm()).isZero();
    }

    @Test
    void beginsAnewWhenAThickRollReplacesAThinOne() {
        paper.seen(LOW);
        paper.seen(OPEN);

        paper.seen(READY);

        assertThat(paper.roll().usedMm()).isZero();
    }

    @Test
    void knowsAfterARestartThatTheRollWasOut() {
        paper.seen(OUT);
        PaperEstimate restarted = new PaperEstimate(paper.roll(), 5_000);

        restarted.seen(READY);

        assertThat(restarted.roll().usedMm()).isZero();
    }

    @Test
    void countsToTheEndWhereThereIsNoSensor() {
        PaperEstimate blind = new PaperEstimate(PaperRoll.full(1_000), null);
        for (int i = 0; i < 20; i++) {
            blind.printed(100);
            blind.seen(READY);
        }

        assertThat(blind.roll().ticketsLeft()).isZero();
    }
}

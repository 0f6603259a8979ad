package bank.lobby.device.reader.sdt;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.ReadDocument;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What is asked of the module, step by step, and what the customer is told of it: find, select, read; each read needs all three. A card that
 * was found gets exactly one outcome, at the latest when it is gone. Belongs to the polling thread.
 */
final class SdtCycle {

    /** Chosen: a card laid down askew reads at the second or third try; the customer waits about a second for the answer. */
    private static final int MOST_ATTEMPTS = 3;

    private final SdtLine line;
    private final boolean findsSameCardAgain;
    private final Consumer<CardRead> reads;
    /** Whether the module said of itself that it is well. */
    private boolean known;
    /** A card was found and its customer knows nothing yet. */
    private boolean untold;
    /** The card that lies there was dealt with. */
    private boolean waitForLift;

    private int attempts;

    SdtCycle(SdtLine line, boolean findsSameCardAgain, Consumer<CardRead> reads) {
        this.line = line;
        this.findsSameCardAgain = findsSameCardAgain;
        this.reads = reads;
    }

    /** A new connection: another module may be at its end. */
    void startOver() {
        known = false;
        untold = false;
        waitForLift = false;
        attempts = 0;
    }

    /** One look for a card, and all of the read if there is one. */
    void step() throws LinkException {
        if (!known && line.ask(SdtCommand.STATUS) instanceof SdtAnswer.Status self && isBroken(self)) {
            failed(SdtCommand.STATUS, self);
            return;
        }
        known = true;
        if (line.ask(SdtCommand.FIND) instanceof SdtAnswer.Status found) {
            look(found);
        } else {
            line.supervisor().degraded("answers arrive damaged");
        }
    }

    private void look(SdtAnswer.Status found) throws LinkException {
        switch (found.status()) {
            case FOUND -> {
                line.supervisor().healthy();
                if (!waitForLift) {
                    untold = true;
                    select();
                }
            }
            case NOTHING -> {
                line.supervisor().healthy();
                if (untold) {
                    tell(new CardRead.BadRead());
                }
                waitForLift = false;
                attempts = 0;
            }
            case LAY_AGAIN,
                    OTHER_CARD,
                    READ_FAILED,
                    NO_CONTENT,
                    DONE,
                    RESEND,
                    SELF_TEST_FAILED,
                    NOT_AUTHORISED,
                    REFUSED -> failed(SdtCommand.FIND, found);
        }
    }

    private void select() throws LinkException {
        switch (line.ask(SdtCommand.SELECT)) {
            case SdtAnswer.Status said -> {
                if (said.status() == SdtStatus.DONE) {
                    read();
                } else {
                    failed(SdtCommand.SELECT, said);
                }
            }
            case SdtAnswer.Damaged damaged -> tryAgain();
            case SdtAnswer.TextRead late -> tryAgain();
        }
    }

    private void read() throws LinkException {
        switch (line.ask(SdtCommand.READ)) {
            case SdtAnswer.TextRead text -> {
                ReadDocument document = line.taken();
                tell(document == null ? new CardRead.BadRead() : new CardRead.Read(document));
                waitForLift = document == null || findsSameCardAgain;
            }
            case SdtAnswer.Status refused -> failed(SdtCommand.READ, refused);
            case SdtAnswer.Damaged damaged -> tryAgain();
        }
    }

    private void failed(SdtCommand command, SdtAnswer.Status answer) {
        switch (answer.status()) {
            case LAY_AGAIN -> tellOnce(new CardRead.BadRead());
            case OTHER_CARD -> tellOnce(new CardRead.OtherDocument());
            case READ_FAILED, NO_CONTENT, DONE -> tryAgain();
            // Gone or lifted too soon: the next look finds it again or tells.
            case NOTHING, FOUND -> {}
            case RESEND -> line.supervisor().degraded("what is sent arrives damaged at the module");
            case SELF_TEST_FAILED -> fault("the module failed its self-test (60)");
            case NOT_AUTHORISED -> fault("the module is not authorised (66)");
            case REFUSED ->
                line.supervisor()
                        .degraded(String.format(Locale.ROOT, "the module refuses %s: %02X", command, answer.code()));
        }
    }

    private void tryAgain() {
        if (++attempts >= MOST_ATTEMPTS) {
            tellOnce(new CardRead.BadRead());
        }
    }

    private void tellOnce(CardRead read) {
        if (!waitForLift) {
            tell(read);
            waitForLift = true;
        }
    }

    private void tell(CardRead read) {
        untold = false;
        attempts = 0;
        reads.accept(read);
    }

    private void fault(String reason) {
        known = false;
        line.supervisor().degraded(reason);
    }

    /** A module that does not know the question is not broken for that. */
    private static boolean isBroken(SdtAnswer.Status self) {
        return self.status() == SdtStatus.SELF_TEST_FAILED || self.status() == SdtStatus.NOT_AUTHORISED;
    }
}

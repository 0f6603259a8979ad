package bank.lobby.device.provision;

import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.Readers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code try} on a reader: waits for one document, says its kind and its masked number, and wipes it. */
final class ReaderTrial {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(5);

    private ReaderTrial() {}

    static Exit run(ReaderProfile profile, String port, Duration wait, Surroundings surroundings, Answer answer) {
        AtomicReference<@Nullable Exit> heard = new AtomicReference<>();
        try (CustomerReader reader = Readers.open(profile, port, surroundings.clock())) {
            reader.onRead(read -> heard.compareAndSet(null, told(read, answer)));
            if (!LinkWait.open(reader::link, port, OPEN_LIMIT, answer)) {
                return Exit.UNREACHABLE;
            }
            answer.line("show it a document now; waiting " + wait.toSeconds() + " s");
            LinkWait.until(() -> heard.get() != null, wait);
        }
        Exit exit = heard.get();
        if (exit == null) {
            answer.problem("nothing was read in " + wait.toSeconds() + " s");
            return Exit.UNREACHABLE;
        }
        return exit;
    }

    private static Exit told(CardRead read, Answer answer) {
        return switch (read) {
            case CardRead.Read good -> {
                try (ReadDocument document = good.document()) {
                    answer.data()
                            .put("outcome", "read")
                            .put("kind", document.kind().name())
                            .put("number", document.masked())
                            .put("check-digit-holds", document.checkDigitHolds());
                    answer.line("read: " + document.kind() + " " + document.masked()
                            + (document.checkDigitHolds() ? "" : " (its check digit is wrong)"));
                }
                yield Exit.OK;
            }
            case CardRead.BadRead bad -> {
                answer.data().put("outcome", "bad-read");
                answer.problem("something was shown but could not be read; try again, slower");
                yield Exit.FAILED;
            }
            case CardRead.OtherDocument other -> {
                answer.data().put("outcome", "other-document");
                answer.problem("it was read well and is nothing this reader is for");
                yield Exit.FAILED;
            }
        };
    }
}

package bank.lobby.device.keypad;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One asking of one customer: open from the prompt until the first key or the end of its time. Thread-safe. */
final class RatingWindow {

    private final long endsNanos;
    private @Nullable Consumer<RatingOutcome> answer;

    RatingWindow(Duration length, long nowNanos, Consumer<RatingOutcome> answer) {
        this.endsNanos = nowNanos + length.toNanos();
        this.answer = answer;
    }

    /** Takes a key; false when it came too late or was not the first. */
    boolean rate(Rating rating, long nowNanos) {
        return nowNanos - endsNanos < 0 && end(new RatingOutcome.Rated(rating));
    }

    /** Ends without a rating; false when it had ended before. */
    boolean end(RatingOutcome.Reason reason) {
        return end(new RatingOutcome.NotRated(reason));
    }

    private boolean end(RatingOutcome outcome) {
        Consumer<RatingOutcome> told = claim();
        if (told == null) {
            return false;
        }
        told.accept(outcome);
        return true;
    }

    private synchronized @Nullable Consumer<RatingOutcome> claim() {
        Consumer<RatingOutcome> claimed = answer;
        answer = null;
        return claimed;
    }
}

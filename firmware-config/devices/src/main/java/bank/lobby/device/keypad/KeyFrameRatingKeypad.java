package bank.lobby.device.keypad;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rating keypads that send frames with a key. Prompts go out, and windows end, on a thread of its own, because a write may
 * take its time; keys come in on the port's. Thread-safe.
 */
final class KeyFrameRatingKeypad implements RatingKeypad {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFrameRatingKeypad.class);

    private final KeypadProfile.Prompt prompt;
    private final Map<Integer, RatingWindow> windows = new ConcurrentHashMap<>();
    private final AtomicLong strayKeys = new AtomicLong();
    private final ScheduledThreadPoolExecutor prompts = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("prompt-keypad").factory());
    private final KeypadPort port;

    KeyFrameRatingKeypad(KeypadProfile profile, String port, int counter, InstantSource clock, Recordings recordings) {
        // Closing must not wait for windows to run out.
        prompts.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.prompt = requireNonNull(profile.prompt(), "prompt");
        this.port = new KeypadPort("rating", profile, port, counter, clock, recordings, this::pressed);
    }

    @Override
    public LinkStatus link() {
        return port.port().status();
    }

    @Override
    public void ask(int counter, Consumer<RatingOutcome> answer) {
        if (!port.serves(counter)) {
            throw new IllegalArgumentException("counter " + counter + " has no keypad on this line");
        }
        Consumer<RatingOutcome> told = outcome -> tell(answer, outcome);
        try {
            prompts.execute(() -> begin(counter, told));
        } catch (RejectedExecutionException closed) {
            told.accept(new RatingOutcome.NotRated(RatingOutcome.Reason.UNREACHABLE));
        }
    }

    @Override
    public void stop(int counter) {
        try {
            prompts.execute(() -> end(counter, windows.get(counter), RatingOutcome.Reason.STOPPED));
        } catch (RejectedExecutionException closed) {
            // Closing has stopped all asking.
        }
    }

    @Override
    public long strayKeys() {
        return strayKeys.get();
    }

    @Override
    public void onChange(Runnable listener) {
        port.port().onChange(listener);
    }

    @Override
    public void close() {
        try {
            prompts.submit(
                    () -> windows.forEach((counter, window) -> end(counter, window, RatingOutcome.Reason.STOPPED)));
        } catch (RejectedExecutionException closedBefore) {
            return;
        }
        prompts.shutdown();
        try {
            // One write per window at most, each with the reply time as its limit; the port is closed under the rest.
            if (!prompts.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.debug("a prompt was not switched off before the keypad was closed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        prompts.shutdownNow();
        port.close();
    }

    private void begin(int counter, Consumer<RatingOutcome> answer) {
        RatingWindow before = windows.remove(counter);
        if (before != null) {
            before.end(RatingOutcome.Reason.STOPPED);
        }
        // Open before the prompt goes out: the lamp may be seen before the write has returned.
        RatingWindow window = new RatingWindow(prompt.window(), System.nanoTime(), answer);
        windows.put(counter, window);
        if (!port.port().status().open() || !sent(counter, true)) {
            windows.remove(counter, window);
            window.end(RatingOutcome.Reason.UNREACHABLE);
            return;
        }
        prompts.schedule(() -> runOut(counter, window), prompt.window().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void runOut(int counter, RatingWindow window) {
        end(
                counter,
                window,
                port.port().status().open() ? RatingOutcome.Reason.SILENCE : RatingOutcome.Reason.UNREACHABLE);
    }

    private void end(int counter, @Nullable RatingWindow window, RatingOutcome.Reason reason) {
        if (window != null && windows.remove(counter, window) && window.end(reason)) {
            sent(counter, false);
        }
    }

    private void pressed(int counter, KeyAction action, long nowNanos) {
        RatingWindow window = windows.get(counter);
        Rating rating = rating(action);
        if (window == null || rating == null || !window.rate(rating, nowNanos)) {
            strayKeys.incrementAndGet();
            return;
        }
        windows.remove(counter, window);
        try {
            prompts.execute(() -> sent(counter, false));
        } catch (RejectedExecutionException closed) {
            // The pad goes dark by its own time; the rating is told.
        }
    }

    private boolean sent(int counter, boolean start) {
        try {
            port.send(start ? prompt.start() : prompt.stop(), counter);
            return true;
        } catch (LinkException gone) {
            LOG.debug("the keypad of counter {} heard no prompt: {}", counter, gone.getMessage());
            return false;
        }
    }

    private static void tell(Consumer<RatingOutcome> answer, RatingOutcome outcome) {
        try {
            answer.accept(outcome);
        } catch (RuntimeException defect) {
            LOG.error("a rating was lost: its listener failed", defect);
        }
    }

    private static @Nullable Rating rating(KeyAction action) {
        return switch (action) {
            case VERY_SATISFIED -> Rating.VERY_SATISFIED;
            case SATISFIED -> Rating.SATISFIED;
            case NEUTRAL -> Rating.NEUTRAL;
            case UNSATISFIED -> Rating.UNSATISFIED;
            case VERY_UNSATISFIED -> Rating.VERY_UNSATISFIED;
            case NEXT, RECALL, START, NO_SHOW, HOLD, RESUME, TRANSFER, END, PAUSE, LOGIN, ENTER, CLEAR -> null;
            case DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9 -> null;
        };
    }
}

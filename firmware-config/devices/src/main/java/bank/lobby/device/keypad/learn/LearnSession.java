package bank.lobby.device.keypad.learn;

import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.KeyAction;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads a person through a {@link LearnPlan}: says what to do, takes what arrives, and knows when a press is over. Time comes
 * with every call, as {@link System#nanoTime()} gives it. Thread-safe: bytes come on the port's thread, the rest on the
 * screen's.
 */
public final class LearnSession {

    /** Chosen: longer than a USB adapter holds bytes back (16 ms), shorter than between two presses. */
    static final Duration PAUSE_ENDS_CHUNK = Duration.ofMillis(50);

    /** Chosen: a key is let go within half a second, and what that sends belongs to its press. */
    static final Duration PAUSE_ENDS_PRESS = Duration.ofMillis(700);

    /** Chosen: a press is some tens of bytes; a line of the wrong speed can bring anything. */
    private static final int MOST_BYTES = 512;

    /** Chosen: what fits on a screen, many times over. */
    private static final int MOST_SHOWN = 200;

    /** Chosen: press, repetitions and release; more is a line of the wrong speed. */
    private static final int MOST_CHUNKS = 16;

    private record Step(int counter, KeyAction action) {}

    private final LearnPlan plan;
    private final long beganNanos;
    private final List<Step> steps = new ArrayList<>();
    private final List<Chunk> quiet = new ArrayList<>();
    private final Set<HexBytes> quietWords = new HashSet<>();
    private final List<Press> presses = new ArrayList<>();
    private final List<Chunk> pressed = new ArrayList<>();
    private final ArrayDeque<Chunk> shown = new ArrayDeque<>();
    private final byte[] chunk = new byte[MOST_BYTES];
    private int length;
    private long chunkNanos;
    private long lastNanos;
    private int step;
    private int done;

    public LearnSession(LearnPlan plan, long nowNanos) {
        this.plan = plan;
        this.beganNanos = nowNanos;
        plan.keys().forEach(key -> steps.add(new Step(plan.counters().getFirst(), key)));
        for (int counter : plan.counters().subList(1, plan.counters().size())) {
            plan.keys().stream().limit(2).forEach(key -> steps.add(new Step(counter, key)));
        }
    }

    /** What to tell the person now. */
    public synchronized LearnPrompt prompt(long nowNanos) {
        tick(nowNanos);
        Duration left = plan.quiet().minusNanos(nowNanos - beganNanos);
        if (left.isPositive()) {
            return new LearnPrompt.StayQuiet(left);
        }
        Step now = step();
        return now == null
                ? new LearnPrompt.Done()
                : new LearnPrompt.PressKey(now.counter(), now.action(), plan.times() - done);
    }

    /** Takes the next byte from the keypad. */
    public synchronized void hear(byte value, long nowNanos) {
        tick(nowNanos);
        if (length == 0) {
            chunkNanos = nowNanos;
        }
        if (length < chunk.length) {
            chunk[length++] = value;
        }
        lastNanos = nowNanos;
    }

    /** Lets time pass without a byte; to be called several times a second. */
    public synchronized void tick(long nowNanos) {
        if (length > 0 && nowNanos - lastNanos >= PAUSE_ENDS_CHUNK.toNanos()) {
            endChunk();
        }
        if (!pressed.isEmpty() && length == 0 && nowNanos - lastNanos >= PAUSE_ENDS_PRESS.toNanos()) {
            endPress();
        }
    }

    /** The keypad has no such key: goes on to the next, and forgets what was heard for this one. */
    public synchronized void skip() {
        forget();
        if (step() != null) {
            step++;
        }
    }

    /** A wrong key was pressed: asks for the present one anew, or, between two, for the one before. */
    public synchronized void again() {
        if (done == 0 && pressed.isEmpty() && step > 0) {
            step--;
        }
        forget();
    }

    /** What was heard so far, oldest first; the last {@value #MOST_SHOWN}. */
    public synchronized List<Chunk> heard() {
        return List.copyOf(shown);
    }

    /** What can be learned from all presses so far. */
    public synchronized Lesson lesson() {
        return KeypadLearner.learn(quiet, presses);
    }

    private @Nullable Step step() {
        return step < steps.size() ? steps.get(step) : null;
    }

    private void endChunk() {
        Chunk ended = new Chunk(Duration.ofNanos(chunkNanos - beganNanos), Samples.hex(Arrays.copyOf(chunk, length)));
        length = 0;
        shown.addLast(ended);
        if (shown.size() > MOST_SHOWN) {
            shown.removeFirst();
        }
        if (ended.at().compareTo(plan.quiet()) < 0) {
            if (quietWords.add(ended.bytes())) {
                quiet.add(ended);
            }
        } else if (step() != null && pressed.size() < MOST_CHUNKS && !quietWords.contains(ended.bytes())) {
            pressed.add(ended);
        }
    }

    private void endPress() {
        Step now = step();
        if (now != null) {
            presses.add(new Press(now.counter(), now.action(), pressed));
            done++;
            if (done == plan.times()) {
                step++;
                done = 0;
            }
        }
        pressed.clear();
    }

    private void forget() {
        Step now = step();
        if (now != null) {
            presses.removeIf(each -> each.counter() == now.counter() && each.action() == now.action());
        }
        pressed.clear();
        length = 0;
        done = 0;
    }
}

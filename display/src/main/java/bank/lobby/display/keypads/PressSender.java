package bank.lobby.display.keypads;

import bank.lobby.display.link.CounterDesk;
import bank.lobby.wire.keypad.KeypadPress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * Passes one counter's presses on, in order and one at a time. A press keeps its key however often it is sent, so an answer
 * that was lost does it no second time; one that gets no answer in time is given up, and the teller presses again.
 */
final class PressSender implements AutoCloseable {

    /** Chosen: what the server still takes as a press of now. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Chosen: more than a teller presses while one press is sent; what comes beyond is given up. */
    private static final int MOST_WAITING = 8;

    private final int counter;
    private final CounterDesk desk;
    private final LongSupplier nanoTime;
    private final BiConsumer<Wanted, CounterDesk.Outcome> told;
    private final BlockingQueue<Press> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread;

    private record Press(UUID id, Wanted wanted, long atNanos) {}

    /** @param told is told what came of each press, on this sender's thread or the caller's */
    PressSender(int counter, CounterDesk desk, LongSupplier nanoTime, BiConsumer<Wanted, CounterDesk.Outcome> told) {
        this.counter = counter;
        this.desk = desk;
        this.nanoTime = nanoTime;
        this.told = told;
        this.thread = Thread.ofVirtual().name("keypad-" + counter).start(this::run);
    }

    /** Returns at once. */
    void send(Wanted wanted) {
        if (!waiting.offer(new Press(UUID.randomUUID(), wanted, nanoTime.getAsLong()))) {
            told.accept(wanted, new CounterDesk.Outcome.Away("too many keys wait"));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Press press = waiting.take();
                told.accept(press.wanted(), outcome(press));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private CounterDesk.Outcome outcome(Press press) throws InterruptedException {
        CounterDesk.Outcome outcome = new CounterDesk.Outcome.Away("the key waited too long");
        for (Duration age = age(press); age.compareTo(PATIENCE) <= 0; age = age(press)) {
            Wanted wanted = press.wanted();
            outcome = desk.press(counter, press.id(), new KeypadPress(wanted.key(), age.toMillis(), wanted.counter()));
            if (!(outcome instanceof CounterDesk.Outcome.Away)) {
                return outcome;
            }
            Thread.sleep(PAUSE);
        }
        return outcome;
    }

    private Duration age(Press press) {
        return Duration.ofNanos(nanoTime.getAsLong() - press.atNanos());
    }
}

package bank.lobby.device.twin;

import bank.lobby.device.profile.Nearest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A twin of any kind, as somebody at a keyboard meets it: it can be told things in words ({@code cover-open},
 * {@code paper-out@120}, {@code swipe}, and the faults of its line), says what happens to it, and can be looked at. Made
 * by {@link Twins}. Thread-safe.
 */
public final class RunningTwin implements AutoCloseable {

    /** {@code vanish=2s}, beside the line's own {@code vanish} and {@code come-back}. */
    private static final Pattern AWAY_FOR = Pattern.compile("vanish=(\\d{1,3})s");

    /** One word a twin understands. */
    private record Deed(String meaning, Consumer<String> does) {}

    private final String address;
    private final LineFaults line;
    private final BooleanSupplier connected;
    private final Supplier<String> face;
    private final Runnable end;
    private final SequencedMap<String, Deed> deeds = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    RunningTwin(String address, LineFaults line, BooleanSupplier connected, Supplier<String> face, Runnable end) {
        this.address = address;
        this.line = line;
        this.connected = connected;
        this.face = face;
        this.end = end;
    }

    /** Adds a word; what stands behind {@code @} or {@code =} is its argument, empty when there is none. */
    RunningTwin understands(String word, String meaning, Consumer<String> does) {
        deeds.put(word, new Deed(meaning, does));
        return this;
    }

    /** As {@link #understands}, for a word without an argument. */
    RunningTwin understands(String word, String meaning, Runnable does) {
        return understands(word, meaning, argument -> {
            if (!argument.isEmpty()) {
                throw new IllegalArgumentException(word + " takes nothing behind it");
            }
            does.run();
        });
    }

    /** Where the product connects. */
    public String address() {
        return address;
    }

    /** Whether it hears and is heard; a moment after the product's own link is open. */
    public boolean connected() {
        return connected.getAsBoolean();
    }

    /** What a person sees on it now: the newest slip, the face of a sign; empty for what shows nothing. */
    public String face() {
        return face.get();
    }

    /** What it understands beside the faults of the line, and what each does; in the order for a help text. */
    public Map<String, String> words() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        deeds.forEach((word, deed) -> words.put(word, deed.meaning()));
        return words;
    }

    /**
     * Does what the word says.
     *
     * @throws IllegalArgumentException naming what it would understand
     */
    public void tell(String word) {
        String[] parts = word.split("[@=]", 2);
        Deed deed = deeds.get(parts[0]);
        Matcher forAWhile = AWAY_FOR.matcher(word);
        if (forAWhile.matches()) {
            awayFor(Duration.ofSeconds(Long.parseLong(forAWhile.group(1))));
            return;
        }
        if (deed != null) {
            deed.does().accept(parts.length > 1 ? parts[1] : "");
            return;
        }
        try {
            LineFaultWord.apply(word, line);
        } catch (IllegalArgumentException unknown) {
            List<String> near = Nearest.to(parts[0], deeds.keySet());
            throw new IllegalArgumentException(
                    "'" + word + "' means nothing to this twin"
                            + (near.isEmpty() ? "." : "; did you mean " + String.join(" or ", near) + "?")
                            + " It knows "
                            + String.join(", ", deeds.keySet()) + "; and of its line " + LineFaultWord.examples()
                            + ", vanish=2s",
                    unknown);
        }
    }

    /** Gone, and back by itself: what a loose plug does. */
    private void awayFor(Duration time) {
        line.vanish();
        Thread.ofPlatform().daemon().name("twin-comes-back").start(() -> {
            LockSupport.parkNanos(time.toNanos());
            line.comeBack();
            happened("the line is back");
        });
    }

    /** Adds a listener for what happens to it, a line each; it must return at once. */
    public void onEvent(Consumer<String> listener) {
        listeners.add(listener);
    }

    void happened(String what) {
        listeners.forEach(listener -> listener.accept(what));
    }

    @Override
    public void close() {
        end.run();
    }
}

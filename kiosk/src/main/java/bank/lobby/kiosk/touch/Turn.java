package bank.lobby.kiosk.touch;

import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The turn of the one customer in front of the kiosk: the card shown, the service touched, the ticket on screen. Decides
 * which touch counts; asks and prints nothing itself. Thread-safe; listeners are called outside the lock.
 */
public final class Turn {

    /** How long a card read is kept for a touch. Source: the agents' contract. */
    public static final Duration CARD_LIFE = Duration.ofSeconds(60);

    /** Chosen: long enough to read the advice and swipe again. */
    public static final Duration ADVICE_LIFE = Duration.ofSeconds(12);

    /** Chosen: after a touch was taken, another one within this time is a trembling finger, not a second wish. */
    static final Duration SETTLE = Duration.ofSeconds(2);

    /** Chosen: longer than any page shows a ticket; only one whose page died is put away by this. */
    static final Duration TICKET_LIFE = Duration.ofSeconds(90);

    /** Chosen: more touches than one customer makes, few enough to forget. */
    private static final int REMEMBERED = 64;

    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Deque<UUID> done = new ArrayDeque<>();
    private @Nullable Touched touched;
    private @Nullable ShownCard card;
    private Instant takenAt = Instant.EPOCH;
    private Instant endedAt = Instant.EPOCH;

    public Turn(InstantSource clock) {
        this.clock = clock;
    }

    /** What to do about a touch. */
    public sealed interface Verdict {

        /** It counts: ask the server for this. */
        record Ask(TicketRequest request) implements Verdict {}

        /** It is known already; whatever came of it stands. */
        record Known() implements Verdict {}

        /** Another touch stands; this one does not count. */
        record Busy(UUID standing) implements Verdict {}
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes a touch that says {@code wish}. A touch already taken never counts twice, also after it was put away. */
    public Verdict touch(UUID touch, Wish wish) {
        Verdict verdict = judge(touch, wish);
        if (verdict instanceof Verdict.Ask) {
            tell();
        }
        return verdict;
    }

    private synchronized Verdict judge(UUID touch, Wish wish) {
        Touched standing = touched;
        if (standing != null && standing.touch().equals(touch)) {
            if (standing instanceof Touched.Refused refused && refused.mayTryAgain()) {
                touched = new Touched.Issuing(touch, refused.request());
                return new Verdict.Ask(refused.request());
            }
            return new Verdict.Known();
        }
        if (done.contains(touch)) {
            return new Verdict.Known();
        }
        Instant now = clock.instant();
        if (standing != null && (standing.isBusy() || now.isBefore(takenAt.plus(SETTLE)))) {
            return new Verdict.Busy(standing.touch());
        }
        putAway();
        TicketRequest request = request(wish);
        touched = new Touched.Issuing(touch, request);
        takenAt = now;
        return new Verdict.Ask(request);
    }

    /** The server gave a ticket; the card has served its purpose. */
    public void issued(UUID touch, IssuedTicket ticket) {
        change(touch, standing -> {
            card = null;
            return new Touched.Issued(touch, standing.request(), ticket, SlipState.PENDING);
        });
    }

    /** The server gave none. */
    public void refused(UUID touch, String problem, boolean mayTryAgain) {
        refused(touch, problem, mayTryAgain, null);
    }

    /** As the other; {@code number} is the one the customer has already. */
    public void refused(UUID touch, String problem, boolean mayTryAgain, @Nullable String number) {
        change(touch, standing -> new Touched.Refused(touch, standing.request(), problem, mayTryAgain, number));
    }

    /** The slip of this touch ended. */
    public void slip(UUID touch, SlipState state) {
        change(
                touch,
                standing -> standing instanceof Touched.Issued issued
                        ? new Touched.Issued(touch, issued.request(), issued.ticket(), state)
                        : standing);
    }

    /** The customer has gone, with or without the ticket: the next one finds nothing of the last. */
    public void done(UUID touch) {
        synchronized (this) {
            if (touched == null || !touched.touch().equals(touch) || touched instanceof Touched.Issuing) {
                return;
            }
            putAway();
            card = null;
        }
        tell();
    }

    /**
     * A card was shown. With a finished ticket on screen it is the next customer's; while one is being issued it comes too
     * late and is dropped.
     */
    public void show(ShownCard shown) {
        synchronized (this) {
            if (touched != null && touched.isBusy()) {
                return;
            }
            if (touched instanceof Touched.Issued) {
                putAway();
            }
            card = shown;
        }
        tell();
    }

    /** The server has said what may be offered to whoever showed {@code shown}; too late once another card lies there. */
    public void arrived(UUID shown, ArrivalAnswer answer) {
        synchronized (this) {
            if (!(card instanceof ShownCard.Read read) || !read.id().equals(shown)) {
                return;
            }
            card = read.with(answer);
        }
        tell();
    }

    /** The customer does not want the card used. */
    public void forgetCard() {
        synchronized (this) {
            card = null;
        }
        tell();
    }

    /** To be called about once a second: forgets what has been kept long enough. */
    public void tick() {
        boolean forgotten = false;
        synchronized (this) {
            ShownCard shown = card;
            if (shown != null && !(touched instanceof Touched.Issuing) && isOver(shown)) {
                card = null;
                forgotten = true;
            }
            if (touched != null && !touched.isBusy() && !clock.instant().isBefore(endedAt.plus(TICKET_LIFE))) {
                putAway();
                forgotten = true;
            }
        }
        if (forgotten) {
            tell();
        }
    }

    public synchronized @Nullable Touched touched() {
        return touched;
    }

    public synchronized @Nullable ShownCard card() {
        return card;
    }

    private boolean isOver(ShownCard shown) {
        Duration life = shown instanceof ShownCard.Read ? CARD_LIFE : ADVICE_LIFE;
        return !clock.instant().isBefore(shown.at().plus(life));
    }

    private TicketRequest request(Wish wish) {
        ShownCard.Read shown = card instanceof ShownCard.Read read && !isOver(read) ? read : null;
        return new TicketRequest(
                wish.service(),
                wish.language(),
                shown == null ? null : shown.customer(),
                wish.care(),
                shown == null ? null : shown.ageBand(),
                wish.appointment(),
                null,
                wish.cameBack(),
                shown == null ? null : shown.expired());
    }

    /** Who is in front of the kiosk, as long as the card counts; {@code null} where nobody was identified. */
    public synchronized @Nullable SealedCustomer customer() {
        return card instanceof ShownCard.Read read && !isOver(read) ? read.customer() : null;
    }

    private void putAway() {
        if (touched != null) {
            done.addLast(touched.touch());
            touched = null;
            if (done.size() > REMEMBERED) {
                done.removeFirst();
            }
        }
    }

    private void change(UUID touch, UnaryOperator<Touched> next) {
        synchronized (this) {
            Touched standing = touched;
            if (standing == null || !standing.touch().equals(touch)) {
                return;
            }
            touched = next.apply(standing);
            endedAt = clock.instant();
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}

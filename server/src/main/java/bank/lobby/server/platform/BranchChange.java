package bank.lobby.server.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command at work: it holds the branch's lock and one fresh revision, and must append exactly one event for it.
 * Confined to the command's thread and transaction.
 */
public final class BranchChange {

    private final String branch;
    private final long rev;
    private final Instant now;
    private final ZoneId zone;
    private final LocalTime dayRollsAt;
    private final Caller caller;
    private final long settingsRev;
    private final List<EventDraft> events = new ArrayList<>(1);
    private final List<Write> writes = new ArrayList<>(2);
    private final Map<String, Object> also = new HashMap<>(1);

    BranchChange(
            String branch, long rev, long settingsRev, Instant now, ZoneId zone, LocalTime dayRollsAt, Caller caller) {
        this.branch = branch;
        this.rev = rev;
        this.settingsRev = settingsRev;
        this.now = now;
        this.zone = zone;
        this.dayRollsAt = dayRollsAt;
        this.caller = caller;
    }

    public String branch() {
        return branch;
    }

    /** The revision this change will have. */
    public long rev() {
        return rev;
    }

    /** Server time of this change, to the microsecond, as stored. */
    public Instant now() {
        return now;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The business day it belongs to, in the branch's own zone and by its own rolling hour. */
    public LocalDate serviceDate() {
        return now.atZone(zone)
                .toLocalDateTime()
                .minusNanos(dayRollsAt.toNanoOfDay())
                .toLocalDate();
    }

    public Caller caller() {
        return caller;
    }

    /** The revision of the branch's settings that holds under this lock; see {@link Kept}. */
    long settingsRev() {
        return settingsRev;
    }

    /**
     * A statement that changes a table, to be run together with the event: one round trip for all of them. What it writes
     * cannot be read before the command has ended, and no two may change the same row.
     *
     * @param sql one INSERT, UPDATE or DELETE with named parameters
     * @param parameters by name; values may be {@code null}
     */
    public void write(String sql, Map<String, ? extends @Nullable Object> parameters) {
        writes.add(new Write(sql, new HashMap<>(parameters)));
    }

    /** A statement that waits for the end of the command. */
    record Write(String sql, Map<String, @Nullable Object> parameters) {}

    List<Write> writes() {
        return writes;
    }

    /** Records what happened. Exactly once per command. */
    public void append(EventDraft event) {
        events.add(event);
    }

    /**
     * Adds to the body of this command's event, under a name of its own, what a feature has to say of it beside its type.
     *
     * @param what becomes JSON
     */
    public void also(String name, Object what) {
        also.put(name, what);
    }

    Map<String, Object> also() {
        return also;
    }

    EventDraft event() {
        if (events.size() != 1) {
            throw new IllegalStateException("A command appends exactly one event, this one appended " + events.size());
        }
        return events.getFirst();
    }
}

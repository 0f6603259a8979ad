package bank.lobby.server.audit;

import bank.lobby.server.audit.ReplayedHall.Made;
import bank.lobby.server.calling.policy.CallDecision;
import bank.lobby.server.calling.policy.ChooseNext;
import bank.lobby.server.calling.policy.WaitingHead;
import bank.lobby.server.counter.CounterEvent;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.wire.board.TicketState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A branch as its events make it, one after the other from the first. Every call that a policy decided is decided again
 * from what the events before it say, by the same pure function; what the branch was set up with (rule, work profile, a
 * head's own counters) is taken from the call itself. Also watches what must never be: a gap, two tickets at one counter,
 * a call without its decision. Not thread-safe.
 */
public final class BranchReplay {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CALLED = "CALLED";

    /**
     * Something that does not agree with the log.
     *
     * @param kept the decision as it was kept, where that is what does not agree
     * @param again the decision as the events make it; {@code null} where they leave nobody to call
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            long rev,
            @Nullable Instant at,
            @Nullable UUID ticket,
            String what,
            @Nullable CallDecision kept,
            @Nullable CallDecision again) {

        static Fault of(EventRow row, String what) {
            return new Fault(row.rev(), row.at(), row.ticket(), what, null, null);
        }
    }

    private final Predicate<EventRow> judged;
    private final ReplayedHall hall = new ReplayedHall();
    private final Faults faults = new Faults();
    private final CounterChecks counters = new CounterChecks(hall, faults);
    private final StepChecks steps = new StepChecks(faults);
    private long rev;
    private int agreed;
    private int unjudged;

    /** @param judged which calls are decided again; all events are followed */
    public BranchReplay(Predicate<EventRow> judged) {
        this.judged = judged;
    }

    /** Every ticket there ever was, as the log says it stands now. */
    public Collection<Ticket> tickets() {
        return hall.tickets();
    }

    /** The calls that count as passes. */
    Collection<Made> calls() {
        return hall.calls();
    }

    /** In the order of the log, what goes on and on only once; empty when everything agrees. */
    public List<Fault> faults() {
        return faults.told();
    }

    /** How many calls were decided again with the same answer. */
    public int agreed() {
        return agreed;
    }

    /** How many calls of the first release do not say enough to be decided again. */
    public int unjudged() {
        return unjudged;
    }

    /** The latest revision followed. */
    public long rev() {
        return rev;
    }

    /** Follows the next event. One that cannot be read is a fault, and the next is followed. */
    public void follow(EventRow row) {
        if (row.rev() != rev + 1) {
            faults.add(Fault.of(row, "revision " + row.rev() + " follows " + rev));
        }
        rev = row.rev();
        UUID id = row.ticket();
        try {
            if (id != null) {
                follow(row, id, Columns.read(row.body(), TicketEvent.class));
            } else if (row.counter() != null) {
                counters.follow(row, Columns.read(row.body(), CounterEvent.class));
            } else {
                steps.aboutNothing(row);
            }
        } catch (JacksonException unreadable) {
            faults.add(Fault.of(row, "the event cannot be read: " + unreadable.getOriginalMessage()));
        }
    }

    private void follow(EventRow row, UUID id, TicketEvent event) {
        Ticket before = hall.ticket(id);
        Ticket after = event.ticket(row.branch(), id, before == null ? row.rev() : before.issuedRev());
        TicketState from = before == null ? null : before.progress().state();
        if (from != event.from()) {
            faults.add(Fault.of(row, "it was " + from + ", the event says " + event.from()));
        }
        steps.follow(row, id, before, event);
        if (row.type().equals(CALLED) && before != null) {
            if (!after.equals(before.with(after.progress(), after.course()))) {
                faults.add(Fault.of(row, "the call changed more of the ticket than where it is"));
            }
            if (judged.test(row)) {
                judge(row, before, event);
            }
            Integer counter = event.counter();
            if (counter != null) {
                counters.mustSitThere(row, counter);
                hall.called(new Made(row.rev(), id, counter, before.claimedSince(), before.issuedRev()));
            }
        }
        if (row.type().equals("UNDONE")) {
            JsonNode undone = JSON.valueToTree(event.why());
            hall.takenBack(undone.path("rev").asLong());
        }
        hall.put(after);
        if (after.progress().state().isAtCounter()) {
            hall.besides(after)
                    .forEach(other -> faults.addOnce(
                            Fault.of(row, "the counter has " + other.number() + " too"),
                            List.of(String.valueOf(event.counter()), other.id())));
        }
    }

    private void judge(EventRow row, Ticket called, TicketEvent event) {
        Integer counter = event.counter();
        boolean early = event.course() == null;
        if (early && event.why() == null) {
            unjudged++;
        } else if (event.why() == null || counter == null) {
            faults.add(Fault.of(row, "the call does not say why"));
        } else {
            try {
                judge(row, called, counter, JSON.convertValue(event.why(), CallDecision.class));
            } catch (JacksonException | IllegalArgumentException unreadable) {
                faults.add(Fault.of(row, "its decision cannot be read: " + unreadable.getMessage()));
            }
        }
    }

    private void judge(EventRow row, Ticket called, int counter, CallDecision kept) {
        if (kept.candidates().stream()
                .anyMatch(each -> each.ownCounters().isEmpty() && each.choice() == CallDecision.Choice.FIRST)) {
            unjudged++;
            return;
        }
        ChooseNext choose = new ChooseNext(kept.profile(), kept.rule());
        List<WaitingHead> heads = hall.heads(counter, kept);
        CallDecision again = kept.reason() == CallDecision.Reason.CHOSEN
                ? choose.chosen(kept.called(), String.valueOf(kept.words()), heads, row.at())
                : choose.among(heads, row.at()).orElse(null);
        if (kept.called().equals(called.id()) && kept.equals(again)) {
            agreed++;
        } else {
            String what = kept.called().equals(called.id())
                    ? "decided again, the call comes out otherwise"
                    : "the event calls " + called.number() + ", its decision another ticket";
            faults.add(new Fault(row.rev(), row.at(), called.id(), what, kept, again));
        }
    }
}

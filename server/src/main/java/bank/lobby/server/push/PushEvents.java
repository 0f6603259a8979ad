package bank.lobby.server.push;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.triage.Retriage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types of the events a push is in, and the push as such an event left it. */
final class PushEvents {

    static final String ISSUED = "ISSUED";
    static final String ACCEPTED = "PUSH_ACCEPTED";
    static final String HANDED_OVER = "PUSH_HANDED_OVER";
    static final String GIVEN_BACK = "PUSH_GIVEN_BACK";
    static final String GREETED = "PUSH_GREETED";
    static final String ENDED = "PUSH_ENDED";
    static final String ESCALATED = "PUSH_ESCALATED";
    static final String REOPENED = "PUSH_REOPENED";
    static final String TOLD_AGAIN = "PUSH_TOLD_AGAIN";

    /** All of them. Issues and late answers carry one only where they made one. */
    static final Set<String> CARRYING = Set.of(
            ISSUED, Retriage.EVENT, ACCEPTED, HANDED_OVER, GIVEN_BACK, GREETED, ENDED, ESCALATED, REOPENED, TOLD_AGAIN);

    private PushEvents() {}

    /** The push as {@code row} left it; {@code null} where it is about none. */
    static @Nullable Push push(EventRow row) {
        return Columns.read(row.body(), Carried.class).push();
    }

    /** The part of an event's body that is ours. */
    private record Carried(@Nullable Push push) {}
}

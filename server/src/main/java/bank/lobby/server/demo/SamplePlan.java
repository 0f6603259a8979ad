package bank.lobby.server.demo;

import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.TriageConditions;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.util.List;
import java.util.Set;

/**
 * The sample bank's promises. Source of the minutes by service and tier: the seven-counter branch of the queueing study,
 * section 1.4; those for care and appointments are chosen.
 */
final class SamplePlan {

    private static final Set<String> CASH = Set.of("personal-cash", "corporate-cash");
    private static final Set<String> COMPLEX = Set.of("personal-large-cash", "personal-wealth", "corporate-account");

    /** Chosen: so many as six counters call in their promise of 15 minutes; beyond it the VIP room lends a hand. */
    private static final int LONG_LINE = 25;

    private SamplePlan() {}

    static TriagePlan first() {
        return new TriagePlan(
                1,
                List.of(
                        new TriageRule("private-banking-cash", CASH, Set.of("private"), 3, "tier"),
                        new TriageRule(
                                "booked", Set.of(), Set.of(), 5, "booked", bookings(Booking.ON_TIME), null, null),
                        new TriageRule("private-banking", Set.of(), Set.of("private"), 5, "tier"),
                        care("disabled"),
                        care("pregnant"),
                        care("infant"),
                        care("elderly"),
                        new TriageRule(
                                "elderly-by-document",
                                Set.of(),
                                Set.of(),
                                8,
                                "elderly",
                                ages(AgeBand.SEVENTIES, AgeBand.EIGHTY_UP),
                                null,
                                "care"),
                        new TriageRule("platinum", Set.of(), Set.of("platinum"), 8, "tier"),
                        new TriageRule("gold", Set.of(), Set.of("gold"), 10, "tier"),
                        new TriageRule(
                                "serviceman", Set.of(), Set.of(), 10, "serviceman", cares("serviceman"), null, null),
                        new TriageRule(
                                "foreign-document",
                                Set.of(),
                                Set.of(),
                                15,
                                "foreign",
                                documents("PASSPORT", "FOREIGNER_ID"),
                                null,
                                "foreign"),
                        new TriageRule(
                                "long-cash-line",
                                Set.of("personal-cash"),
                                Set.of(),
                                15,
                                "busy",
                                line(LONG_LINE),
                                null,
                                "vip"),
                        new TriageRule("cash", CASH, Set.of(), 15, null),
                        new TriageRule("complex", COMPLEX, Set.of(), 30, null),
                        new TriageRule("settlement", Set.of("corporate-settlement"), Set.of(), 15, null),
                        new TriageRule("everything-else", Set.of(), Set.of(), 20, null)));
    }

    /** Eight minutes, also at the counters for care. */
    private static TriageRule care(String kind) {
        return new TriageRule(kind, Set.of(), Set.of(), 8, kind, cares(kind), null, "care");
    }

    private static TriageConditions cares(String... kinds) {
        return when(Set.of(kinds), Set.of(), Set.of(), Set.of(), 0);
    }

    private static TriageConditions ages(AgeBand... ages) {
        return when(Set.of(), Set.of(ages), Set.of(), Set.of(), 0);
    }

    private static TriageConditions documents(String... kinds) {
        return when(Set.of(), Set.of(), Set.of(kinds), Set.of(), 0);
    }

    private static TriageConditions bookings(Booking... bookings) {
        return when(Set.of(), Set.of(), Set.of(), Set.of(bookings), 0);
    }

    private static TriageConditions line(int waiting) {
        return when(Set.of(), Set.of(), Set.of(), Set.of(), waiting);
    }

    private static TriageConditions when(
            Set<String> cares, Set<AgeBand> ages, Set<String> documents, Set<Booking> bookings, int waiting) {
        return new TriageConditions(
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                cares,
                ages,
                documents,
                bookings,
                Set.of(),
                null,
                null,
                waiting == 0 ? null : waiting,
                null);
    }
}

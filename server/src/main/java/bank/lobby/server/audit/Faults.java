package bank.lobby.server.audit;

import bank.lobby.server.audit.BranchReplay.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found, in the order of the log. What one lost event leaves wrong again and again is told once. */
final class Faults {

    private record Repeated(int index, int followed, long until) {}

    private final List<Fault> found = new ArrayList<>();
    private final Map<Object, Repeated> repeated = new HashMap<>();

    void add(Fault fault) {
        found.add(fault);
    }

    /** Adds {@code fault} where there is none about the same matter; else only counts it. */
    void addOnce(Fault fault, Object matter) {
        Repeated first = repeated.get(matter);
        if (first == null) {
            repeated.put(matter, new Repeated(found.size(), 0, fault.rev()));
            found.add(fault);
        } else {
            repeated.put(matter, new Repeated(first.index(), first.followed() + 1, fault.rev()));
        }
    }

    List<Fault> told() {
        List<Fault> told = new ArrayList<>(found);
        for (Repeated each : repeated.values()) {
            if (each.followed() > 0) {
                Fault first = found.get(each.index());
                String what = "%s; and so %d more times, the last at revision %d"
                        .formatted(first.what(), each.followed(), each.until());
                told.set(
                        each.index(),
                        new Fault(first.rev(), first.at(), first.ticket(), what, first.kept(), first.again()));
            }
        }
        return List.copyOf(told);
    }
}

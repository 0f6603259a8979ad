package bank.lobby.server.demo.tap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All requests of one kind together. Thread-safe. */
final class RequestKind {

    /** Chosen: a request has a handful of courses; those that come later count, but are not told. */
    private static final int MOST_COURSES = 20;

    private final Map<List<List<String>>, Integer> courses = new HashMap<>();
    private int count;
    private long statements;
    private long roundTrips;
    private long transactions;

    synchronized void add(Asked asked) {
        count++;
        statements += asked.statements();
        roundTrips += asked.trips().size();
        transactions += asked.transactions();
        if (courses.size() < MOST_COURSES || courses.containsKey(asked.trips())) {
            courses.merge(asked.trips(), 1, Integer::sum);
        }
    }

    /** For {@link SqlTapMXBean#requests()}, the commonest course first. */
    synchronized Map<String, Object> told(String kind) {
        List<Map<String, Object>> byCount = new ArrayList<>();
        courses.entrySet().stream()
                .sorted(Map.Entry.<List<List<String>>, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(course -> byCount.add(Map.of("count", course.getValue(), "trips", course.getKey())));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("request", kind);
        told.put("count", count);
        told.put("statements", statements);
        told.put("roundTrips", roundTrips);
        told.put("transactions", transactions);
        told.put("courses", byCount);
        return told;
    }
}

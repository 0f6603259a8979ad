package bank.lobby.server.demo.calls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was acknowledged, branch by branch, for the judge. Thread-safe. */
final class Ledger {

    private final Map<String, ConcurrentLinkedQueue<String>> issued = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<String>> called = new ConcurrentHashMap<>();

    void issued(String branch, String ticket) {
        issued.computeIfAbsent(branch, key -> new ConcurrentLinkedQueue<>()).add(ticket);
    }

    void called(String branch, String ticket) {
        called.computeIfAbsent(branch, key -> new ConcurrentLinkedQueue<>()).add(ticket);
    }

    Set<String> branches() {
        return issued.keySet();
    }

    List<String> issued(String branch) {
        return List.copyOf(issued.getOrDefault(branch, new ConcurrentLinkedQueue<>()));
    }

    List<String> called(String branch) {
        return List.copyOf(called.getOrDefault(branch, new ConcurrentLinkedQueue<>()));
    }

    /** How many wait in {@code branch}, as far as this load knows. */
    int waiting(String branch) {
        return issued(branch).size() - called(branch).size();
    }
}

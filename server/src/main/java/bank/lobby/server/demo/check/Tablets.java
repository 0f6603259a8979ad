package bank.lobby.server.demo.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Many lobby managers' tablets as far as their socket goes, and when each heard of a pushed customer. Thread-safe. */
final class Tablets {

    private static final String BRANCH = "renmin-road";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Page> pages = new ArrayList<>();
    private final Map<String, List<Long>> heard = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    private Tablets() {}

    /** Opens {@code count} tablets of {@code managers} in turn; all have the branch's state when this returns. */
    static Tablets open(int count, List<Web> managers) {
        Tablets tablets = new Tablets();
        for (int i = 0; i < count; i++) {
            tablets.pages.add(managers.get(i % managers.size())
                    .follow(BRANCH, "lobby", (state, event) -> tablets.hear(event, System.nanoTime())));
        }
        tablets.pages.forEach(page -> Await.seen(
                "the branch on a tablet",
                PATIENCE,
                () -> Optional.of(page.state()).filter(state -> state.has("tickets"))));
        return tablets;
    }

    /** When each tablet had the push of ticket {@code number}, in nanoseconds of this process. */
    List<Long> heard(String number) {
        return Await.seen(
                "the push of " + number + " on every tablet",
                PATIENCE,
                () -> Optional.of(heard.getOrDefault(number, List.of())).filter(times -> times.size() >= pages.size()));
    }

    /** Id of ticket {@code number}. */
    String idOf(String number) {
        return Await.seen(
                "the ticket " + number + " on a tablet", PATIENCE, () -> Optional.ofNullable(ids.get(number)));
    }

    private void hear(JsonNode event, long at) {
        JsonNode ticket = event.path("ticket");
        if (ticket.isObject()) {
            ids.put(ticket.path("number").asString(), ticket.path("id").asString());
        }
        JsonNode part = event.path("part");
        if (part.path("name").asString("").equals("pushes")
                && part.path("thing").path("state").asString("").equals("OFFERED")) {
            String number = part.path("thing").path("ticket").path("number").asString();
            heard.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>()).add(at);
        }
    }
}

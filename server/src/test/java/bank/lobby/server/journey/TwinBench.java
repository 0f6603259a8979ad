package bank.lobby.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.staff.Browser;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The twin devices of a hall, over their own panel's calls: what reached the paper and the sign as bytes. */
final class TwinBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Browser http;
    private final String origin;

    TwinBench(HallProcess hall) {
        origin = hall.twins();
        http = new Browser(origin);
    }

    void swipe(int card) {
        flip("/api/swipe?card=" + card);
    }

    /** {@code unknown} to the bank, or {@code unreadable}. */
    void swipe(String card) {
        flip("/api/swipe?card=" + card);
    }

    /** Lays a document on its reader: {@code elder}, {@code permit}, {@code foreigner}, {@code passport}. */
    void show(String document) {
        flip("/api/show?document=" + document);
    }

    /** Every slip that came out, as text. */
    String paper() {
        return state().path("slips").toString();
    }

    void runOutOfPaper() {
        flip("/api/printer/paper-out");
    }

    void refill() {
        flip("/api/printer/refill");
    }

    /** The whole, readable slip that says {@code number}; waits for it. */
    JsonNode slip(String number) {
        return await().atMost(PATIENCE)
                .until(() -> find(number), Optional::isPresent)
                .orElseThrow();
    }

    Optional<JsonNode> find(String number) {
        return StreamSupport.stream(state().path("slips").spliterator(), false)
                .filter(slip -> slip.path("lines").toString().contains(number))
                .filter(slip -> slip.path("whole").asBoolean())
                .findFirst();
    }

    /** What the sign's face reads. */
    String face() {
        return state().path("sign").path("text").asString("").replace(" ", "");
    }

    private JsonNode state() {
        return JSON.readTree(http.get("/api/state").body());
    }

    private void flip(String path) {
        assertThat(http.post(path, "", "Origin", origin).statusCode()).as(path).isEqualTo(200);
    }
}

package bank.lobby.server.demo.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tap tells of each kind of request, for people. */
final class Statements {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Statements() {}

    /**
     * A kind of request and what one of it asks of the database.
     *
     * @param request method, path and status
     */
    record PerRequest(String request, int count, double statements, double roundTrips, double transactions) {}

    static List<PerRequest> counts(String requests) {
        List<PerRequest> all = new ArrayList<>();
        for (JsonNode kind : JSON.readTree(requests)) {
            double count = kind.path("count").asInt();
            all.add(new PerRequest(
                    kind.path("request").asString(),
                    (int) count,
                    kind.path("statements").asLong() / count,
                    kind.path("roundTrips").asLong() / count,
                    kind.path("transactions").asLong() / count));
        }
        return all;
    }

    /** Every course of every request, statement by statement; those of one round trip begin with one number. */
    static String texts(String requests) {
        StringBuilder text = new StringBuilder();
        for (JsonNode kind : JSON.readTree(requests)) {
            int count = kind.path("count").asInt();
            text.append("==== ")
                    .append(kind.path("request").asString())
                    .append(", ")
                    .append(count)
                    .append(" times\n");
            for (JsonNode course : kind.path("courses")) {
                text.append("-- ")
                        .append(course.path("count").asInt())
                        .append(" of ")
                        .append(count)
                        .append('\n');
                int trip = 0;
                for (JsonNode statements : course.path("trips")) {
                    trip++;
                    for (JsonNode sql : statements) {
                        text.append("%2d  ".formatted(trip))
                                .append(sql.asString().replace("\n", "\n    "))
                                .append('\n');
                    }
                    if (statements.isEmpty()) {
                        text.append("%2d  (nothing but a question whether the connection lives)%n".formatted(trip));
                    }
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** For machines. */
    static String json(Map<String, Object> told) {
        return JSON.writeValueAsString(told);
    }
}

package bank.lobby.server.demo.calls;

import bank.lobby.server.demo.check.CheckFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the load: its connection, and commands that go out under one key until the server has answered. One thread
 * at a time.
 */
final class Sender implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final int MOST_TRIES = 100;

    private final HttpLine line;
    private final LongAdder commands;
    private final AtomicInteger again;

    /**
     * @param commands counts the commands that were answered
     * @param again counts those that had to be sent once more
     */
    Sender(int port, LongAdder commands, AtomicInteger again) {
        this.line = new HttpLine(port);
        this.commands = commands;
        this.again = again;
    }

    /**
     * The answer to a command; missing when there was nothing to do.
     *
     * @throws CheckFailed when it is refused
     */
    JsonNode command(Credential who, String path, String body) {
        Map<String, String> headers = new HashMap<>(who.headers());
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        HttpLine.Answer answer = untilAnswered(path, headers, body);
        commands.increment();
        return switch (answer.status()) {
            case 200, 201 -> JSON.readTree(answer.body());
            case 204 -> JSON.missingNode();
            default -> throw new CheckFailed(path + " was answered " + answer.status() + " " + answer.text());
        };
    }

    private HttpLine.Answer untilAnswered(String path, Map<String, String> headers, String body) {
        String last = "";
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                HttpLine.Answer answer = line.send("POST", path, headers, body);
                if (answer.status() < 500 && answer.status() != 429) {
                    return answer;
                }
                last = answer.status() + " " + answer.text();
            } catch (IOException broken) {
                last = broken.toString();
            }
            again.incrementAndGet();
            LockSupport.parkNanos(BREATH.toNanos());
        }
        throw new CheckFailed(path + " was not answered in " + MOST_TRIES + " tries: " + last);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}

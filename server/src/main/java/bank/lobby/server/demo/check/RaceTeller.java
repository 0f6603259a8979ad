package bank.lobby.server.demo.check;

import static bank.lobby.server.demo.check.Web.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A teller behind a bad network: some commands go out twice at once, and old ones come again long after their answer. One
 * thread; keeps what was acknowledged, for the judge.
 */
final class RaceTeller {

    private static final int TWICE_IN_PERCENT = 10;
    private static final int LATE_IN_PERCENT = 5;
    private static final int NO_SHOW_IN_PERCENT = 15;

    private final Web web;
    private final String counter;
    private final Stubborn stubborn;
    private final List<Called> called = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private int twice;
    private int late;

    /** A call that was answered: its key, its ticket, and the whole answer. */
    private record Called(String key, String ticket, String answer) {}

    RaceTeller(Web web, String branch, int no, Stubborn stubborn) {
        this.web = web;
        this.counter = "/api/branches/" + branch + "/counters/" + no;
        this.stubborn = stubborn;
    }

    void open() {
        Web.Answer answer = web.post(counter + "/session");
        if (answer.status() != 201) {
            throw new CheckFailed("no session at " + counter + ": " + answer.text());
        }
    }

    /** Calls the next customer and ends it one way or another; whether somebody waited. */
    boolean callAndEnd() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String key = UUID.randomUUID().toString();
        Web.Answer next = send(counter + "/next", key);
        if (random.nextInt(100) < LATE_IN_PERCENT && !called.isEmpty()) {
            repeat(called.get(random.nextInt(called.size())));
        }
        if (next.status() == 204) {
            return false;
        }
        expect(next, 200);
        String ticket = next.body().path("id").asString();
        called.add(new Called(key, ticket, said(next)));
        String path = "/api/tickets/" + ticket;
        if (random.nextInt(100) < NO_SHOW_IN_PERCENT) {
            expect(send(path + "/no-show", UUID.randomUUID().toString()), 200);
        } else {
            expect(send(path + "/start", UUID.randomUUID().toString()), 200);
            expect(send(path + "/finish", UUID.randomUUID().toString()), 200);
        }
        return true;
    }

    /** Tickets of the acknowledged calls. */
    List<String> tickets() {
        return called.stream().map(Called::ticket).toList();
    }

    /** Answers that differed where they had to be the same. */
    List<String> contradictions() {
        return contradictions;
    }

    int twice() {
        return twice;
    }

    int late() {
        return late;
    }

    private Web.Answer send(String path, String key) {
        if (ThreadLocalRandom.current().nextInt(100) >= TWICE_IN_PERCENT) {
            return stubborn.untilAnswered(() -> web.postUnder(key, path));
        }
        twice++;
        CompletableFuture<Web.Answer> other = CompletableFuture.supplyAsync(
                () -> stubborn.untilAnswered(() -> web.postUnder(key, path)), Thread::startVirtualThread);
        Web.Answer mine = stubborn.untilAnswered(() -> web.postUnder(key, path));
        compare(path, said(mine), other.join());
        return mine;
    }

    /** The answer says which ticket it was; how that ticket is doing now may have changed since. */
    private void repeat(Called before) {
        late++;
        Web.Answer again = stubborn.untilAnswered(() -> web.postUnder(before.key(), counter + "/next"));
        compare("an old call", before.answer(), again);
    }

    private void compare(String what, String before, Web.Answer again) {
        if (!said(again).equals(before)) {
            contradictions.add(what + " was answered " + before + " and " + said(again));
        }
    }

    private static String said(Web.Answer answer) {
        return answer.status() + " " + answer.body().path("id").asString("")
                + answer.body().path("type").asString("");
    }
}

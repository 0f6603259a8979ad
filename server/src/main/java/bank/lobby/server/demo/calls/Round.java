package bank.lobby.server.demo.calls;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.demo.ServicesInTurn;
import bank.lobby.server.demo.check.Load;
import bank.lobby.server.demo.check.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** One load in one hall: every client repeats one kind of work at its own branches and desks. */
final class Round {

    /** Chosen: a minute at the best rate anybody hopes for. */
    private static final int MOST_SAMPLES = 300_000;

    /** Chosen: a customer a second for every teller, tens of times what a hall has. */
    private static final Duration PACE = Duration.ofSeconds(1);

    /** Chosen: in so many steps all tellers have begun. */
    private static final int ALL_BEGUN = 8;

    private static final ServicesInTurn SERVICES = new ServicesInTurn();

    /** A command, as it is told in tables. */
    enum Step {
        ISSUE,
        NEXT,
        START,
        FINISH
    }

    private final int port;
    private final Cast cast;
    private final Ledger ledger;
    private final LongAdder commands = new LongAdder();
    private final AtomicInteger again = new AtomicInteger();
    private final Map<Step, Samples> samples = new EnumMap<>(Step.class);

    Round(int port, Cast cast, Ledger ledger) {
        this.port = port;
        this.cast = cast;
        this.ledger = ledger;
        for (Step step : Step.values()) {
            samples.put(step, new Samples(MOST_SAMPLES));
        }
    }

    /**
     * Runs it.
     *
     * @return seconds it took
     */
    double run(Work work, Hall hall, int clients, Duration time) {
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(new Client(work, hall.branchesOf(i, clients), hall.desksOf(i, clients, cast.tellers()), sender()));
        }
        return Load.run(time, all);
    }

    /** Opens the desks that {@link #run} will call at. */
    void prepare(Work work, Hall hall, int clients) {
        if (work != Work.ISSUE) {
            for (int i = 0; i < clients; i++) {
                cast.open(hall.desksOf(i, clients, cast.tellers()));
            }
        }
    }

    /** Whole lives one after the other at the first desk, each with its slip's word. */
    void lives(Hall hall, int count) throws IOException {
        Hall.Desk desk = hall.desksOf(0, 1, cast.tellers()).getFirst();
        try (Sender sender = sender()) {
            for (int i = 0; i < count; i++) {
                String job =
                        issue(sender, desk.branch()).path("slipJob").path("id").asString();
                sender.command(
                        cast.kiosk(desk.branch()),
                        "/api/slip-jobs/" + job + "/outcome",
                        "{\"state\":\"PRINTED\",\"reason\":\"process-id\"}");
                serve(sender, desk);
            }
        }
    }

    /** Takes tickets in {@code branch} until {@code waiting} wait there. */
    void fill(String branch, int waiting, int clients) {
        AtomicInteger missing = new AtomicInteger(waiting - ledger.waiting(branch));
        List<Load.Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Sender sender = sender();
            all.add(() -> {
                if (missing.getAndDecrement() <= 0) {
                    sender.close();
                    return false;
                }
                issue(sender, branch);
                return true;
            });
        }
        Load.run(Duration.ofMinutes(5), all);
    }

    long commands() {
        return commands.sum();
    }

    int again() {
        return again.get();
    }

    Result.Quantiles quantiles(Step step) {
        Samples taken = of(step);
        return new Result.Quantiles(taken.millis(0.5), taken.millis(0.99));
    }

    private Samples of(Step step) {
        return requireNonNull(samples.get(step));
    }

    private Sender sender() {
        return new Sender(port, commands, again);
    }

    private JsonNode issue(Sender sender, String branch) {
        String service = SERVICES.next();
        JsonNode ticket = timed(
                Step.ISSUE,
                sender,
                cast.kiosk(branch),
                "/api/branches/" + branch + "/tickets",
                "{\"service\":\"" + service + "\",\"language\":\"zh-CN\",\"customer\":null}");
        ledger.issued(branch, ticket.path("id").asString());
        return ticket;
    }

    /** Whether somebody waited. */
    private boolean serve(Sender sender, Hall.Desk desk) {
        Credential teller = cast.teller(desk);
        JsonNode called = timed(
                Step.NEXT,
                sender,
                teller,
                "/api/branches/" + desk.branch() + "/counters/" + desk.counter() + "/next",
                "");
        if (called.isMissingNode()) {
            return false;
        }
        String ticket = called.path("id").asString();
        ledger.called(desk.branch(), ticket);
        timed(Step.START, sender, teller, "/api/tickets/" + ticket + "/start", "");
        timed(Step.FINISH, sender, teller, "/api/tickets/" + ticket + "/finish", "");
        return true;
    }

    private JsonNode timed(Step step, Sender sender, Credential who, String path, String body) {
        long start = System.nanoTime();
        JsonNode answer = sender.command(who, path, body);
        of(step).add(System.nanoTime() - start);
        return answer;
    }

    /** One client and its turns. */
    private final class Client implements Load.Client {

        private final Work work;
        private final List<String> branches;
        private final List<Hall.Desk> desks;
        private final Sender sender;
        private final long begin = System.nanoTime();
        private int turn;
        private int idle;

        Client(Work work, List<String> branches, List<Hall.Desk> desks, Sender sender) {
            this.work = work;
            this.branches = branches;
            this.desks = desks;
            this.sender = sender;
        }

        @Override
        public boolean turn() {
            Hall.Desk desk = desks.get(turn % desks.size());
            switch (work) {
                case ISSUE -> issue(sender, branches.get(turn % branches.size()));
                case CALL -> idle = serve(sender, desk) ? 0 : idle + 1;
                case LIFE -> live(desk);
                case HALL -> {
                    awaitTurn(desk);
                    live(desk);
                }
            }
            turn++;
            return idle < desks.size();
        }

        private void live(Hall.Desk desk) {
            issue(sender, desk.branch());
            serve(sender, desk);
        }

        /** Until the turn is due; tellers begin one after the other. */
        private void awaitTurn(Hall.Desk desk) {
            long due = begin + PACE.toNanos() * turn + PACE.toNanos() * desk.counter() / ALL_BEGUN;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}

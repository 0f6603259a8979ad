package bank.lobby.server.demo.calls;

import bank.lobby.server.demo.CrowdPart;
import bank.lobby.server.demo.check.Accounts;
import bank.lobby.server.demo.check.CheckFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ./lobby bench calls}: issue, call and whole life over many branches and clients, calling with few and with many
 * waiting, what a command costs, and whether the books agree after all that. Arguments: port, home, process of the server,
 * the crowd, branches, clients, seconds a round, waiting, least and most seconds of warming up, file for the statements;
 * lists with commas.
 */
public final class CallsBench {

    /** Chosen: as many counters as the sample branch has. */
    private static final int TELLERS = 7;

    private static final int FILLERS = 32;

    /** Chosen: one call a second and teller gives too few for a quantile in the time of the other rounds. */
    private static final int HALL_TIMES = 12;

    private static final Duration WARM_UP_STEP = Duration.ofSeconds(4);

    /** Chosen, because a branch's server runs for weeks: the compiler's share of the server's time below which it does not change what is measured. */
    private static final double QUIET = 0.1;

    /** Chosen: enough to see what a request does now and then, as well as always. */
    private static final int LIVES = 40;

    private final int port;
    private final Path home;
    private final Meter meter;
    private final List<CrowdPart> crowd;
    private final Duration time;
    private final Commits commits;
    private final Cast cast;
    private final Ledger ledger = new Ledger();
    private final List<Result> results = new ArrayList<>();

    private CallsBench(int port, Path home, Meter meter, List<CrowdPart> crowd, Duration time, Cast cast)
            throws Exception {
        this.port = port;
        this.home = home;
        this.meter = meter;
        this.crowd = crowd;
        this.time = time;
        this.cast = cast;
        this.commits = new Commits(home, Duration.ofSeconds(2));
    }

    static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path home = Path.of(arguments[1]);
        List<Integer> clients = numbers(arguments[5]);
        say("Signing tellers in and enrolling a kiosk");
        Cast cast = Cast.gather(
                port,
                home,
                Math.max(TELLERS, clients.stream().max(Integer::compare).orElseThrow()));
        try (Meter meter = Meter.attach(Long.parseLong(arguments[2]), home)) {
            CallsBench bench = new CallsBench(
                    port,
                    home,
                    meter,
                    CrowdPart.parse(arguments[3]),
                    Duration.ofSeconds(Integer.parseInt(arguments[6])),
                    cast);
            List<Integer> warmUp = numbers(arguments[8]);
            bench.warmUp(Duration.ofSeconds(warmUp.getFirst()), Duration.ofSeconds(warmUp.getLast()));
            String requests = bench.statements(Path.of(arguments[9]));
            bench.matrix(numbers(arguments[4]), clients);
            bench.waiting(numbers(arguments[7]));
            bench.tell(requests, bench.judge());
        }
        System.exit(0);
    }

    private static List<Integer> numbers(String list) {
        return Stream.of(list.split(",")).map(Integer::valueOf).toList();
    }

    /** For {@code least}, and on until the compiler is quiet or {@code most} is over. */
    private void warmUp(Duration least, Duration most) throws Exception {
        CrowdPart last = crowd.getLast();
        Hall hall = new Hall(last);
        int clients = Math.min(16, last.branches() * last.counters());
        double seconds = 0;
        double compiling = 1;
        while (seconds < least.toSeconds() || compiling > QUIET && seconds < most.toSeconds()) {
            Round round = new Round(port, cast, ledger);
            round.prepare(Work.LIFE, hall, clients);
            Meter.Used before = meter.read();
            seconds += round.run(Work.LIFE, hall, clients, WARM_UP_STEP);
            Meter.Used used = meter.read().since(before, 1);
            compiling = used.compilerMs() / Math.max(used.serverMs(), 1);
        }
        System.out.printf(
                "Warmed up for %.0f s; the compiler still takes %.0f %% of the server's time%n",
                seconds, compiling * 100);
    }

    /** One client by itself, so that what the database is asked belongs to nobody else's waiting. */
    private String statements(Path file) throws IOException {
        Hall hall = new Hall(crowd.getFirst());
        Round round = new Round(port, cast, ledger);
        round.prepare(Work.LIFE, hall, 1);
        round.lives(hall, LIVES);
        meter.tap().forget();
        round.lives(hall, LIVES);
        String requests = meter.tap().requests();
        Files.writeString(file, Statements.texts(requests));
        return requests;
    }

    private void matrix(List<Integer> branches, List<Integer> clients) throws Exception {
        System.out.println();
        System.out.println(Result.HEAD);
        for (int many : branches) {
            for (int count : clients) {
                Hall hall = Hall.of(crowd, many, count);
                for (Work work : Work.AS_FAST_AS_THEY_CAN) {
                    int atWork = work == Work.ISSUE ? count : Math.min(count, hall.counters());
                    measure(work, hall, atWork, 0, time);
                }
            }
        }
    }

    /** The branch stays as full as it is: every turn takes a ticket and calls one. First at full load, then as in a hall. */
    private void waiting(List<Integer> levels) throws Exception {
        Hall hall = new Hall(crowd.getFirst());
        String branch = hall.part().codes().getFirst();
        for (int level : levels) {
            new Round(port, cast, ledger).fill(branch, level, FILLERS);
            measure(Work.LIFE, hall, TELLERS, level, time.multipliedBy(2));
            measure(Work.HALL, hall, TELLERS, level, time.multipliedBy(HALL_TIMES));
        }
    }

    /** Calling with the most waiting against calling with the fewest, of the rounds of {@code work} that held them. */
    private Optional<Slope> slope(Work work) {
        List<Result> held = results.stream()
                .filter(result -> result.waiting() > 0 && result.work().equals(work.word()))
                .sorted(Comparator.comparing(Result::waiting))
                .toList();
        return held.size() < 2 ? Optional.empty() : Optional.of(Slope.of(held.getFirst(), held.getLast()));
    }

    /**
     * How calling grows with the line.
     *
     * @param p50 of the next with {@code most} waiting by that with {@code fewest}
     * @param p99 likewise
     */
    record Slope(int fewest, int most, double p50, double p99) {

        static Slope of(Result fewest, Result most) {
            return new Slope(
                    fewest.waiting(),
                    most.waiting(),
                    most.next().p50() / fewest.next().p50(),
                    most.next().p99() / fewest.next().p99());
        }
    }

    private void measure(Work work, Hall hall, int clients, int waiting, Duration time) throws Exception {
        double commitRate = commits.by(clients);
        Round round = new Round(port, cast, ledger);
        round.prepare(work, hall, clients);
        Meter.Used before = meter.read();
        double seconds = round.run(work, hall, clients, time);
        Meter.Used each = meter.read().since(before, round.commands());
        Result result = new Result(
                work.word(),
                hall.part().branches(),
                clients,
                waiting,
                seconds,
                round.commands(),
                round.again(),
                commitRate,
                round.quantiles(Round.Step.ISSUE),
                round.quantiles(Round.Step.NEXT),
                round.quantiles(Round.Step.START),
                round.quantiles(Round.Step.FINISH),
                each);
        results.add(result);
        System.out.println(result.line());
    }

    private Judge judge() throws Exception {
        say("\nHolding every branch against its log");
        Judge judge = new Judge(Accounts.of(home).signedIn(port, "9001"), ledger);
        List<String> faults = judge.faults(home);
        faults.stream().limit(20).forEach(fault -> System.out.println("FAULT " + fault));
        if (!faults.isEmpty()) {
            throw new CheckFailed(faults.size() + " faults");
        }
        return judge;
    }

    private void tell(String requests, Judge judge) {
        System.out.printf(
                "no double number, no double call, nothing lost, no gap; %d calls decided again alike, %d tickets as the"
                        + " log makes them%n%n",
                judge.calls(), judge.tickets());
        for (Work work : List.of(Work.LIFE, Work.HALL)) {
            slope(work)
                    .ifPresent(slope -> System.out.printf(
                            "call next of %s with %d waiting by that with %d: p50 x %.2f, p99 x %.2f%n",
                            work.word(), slope.most(), slope.fewest(), slope.p50(), slope.p99()));
        }
        commits.rates().forEach((by, rate) -> System.out.printf("one-row commits by %2d: %.0f /s%n", by, rate));
        System.out.printf("%n%-64s %6s %6s %6s%n", "one request, alone", "SQL", "trips", "tx");
        List<Statements.PerRequest> perRequest = Statements.counts(requests).stream()
                .filter(request -> request.count() >= LIVES)
                .toList();
        perRequest.forEach(one -> System.out.printf(
                "%-64s %6.2f %6.2f %6.2f%n", one.request(), one.statements(), one.roundTrips(), one.transactions()));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("bench", "calls");
        told.put("commits", commits.rates());
        told.put("rounds", results);
        slope(Work.LIFE).ifPresent(slope -> told.put("slope", slope));
        slope(Work.HALL).ifPresent(slope -> told.put("slopeOfHall", slope));
        told.put("requests", perRequest);
        told.put("callsDecidedAgain", judge.calls());
        told.put("faults", 0);
        System.out.println();
        System.out.println(Statements.json(told));
    }

    private static void say(String words) {
        System.out.println(words);
    }
}

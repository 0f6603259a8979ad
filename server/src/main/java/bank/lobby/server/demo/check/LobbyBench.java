package bank.lobby.server.demo.check;

import bank.lobby.server.demo.ServicesInTurn;
import bank.lobby.wire.station.StationKind;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * {@code ./lobby bench}: loads a fresh demo and prints one table. Arguments: first port, home, seconds for each load,
 * then {@code name=pid} of each process and {@code started=seconds}.
 */
public final class LobbyBench {

    /** Chosen: on two cores the compiler takes one for itself until about then; a branch's server runs for weeks. */
    private static final Duration WARM_UP = Duration.ofSeconds(25);

    private static final int ISSUERS = 16;
    private static final int TELLERS = 7;
    private static final int BOARDS = 50;
    private static final int WAITING = 5_000;
    private static final int BOARD_CALLS = 100;

    private final int base;
    private final Duration time;
    private final Accounts accounts;
    private final CommitRate commits;
    private final Map<String, String> table = new LinkedHashMap<>();
    private final ServicesInTurn services = new ServicesInTurn();
    private final AtomicLong released = new AtomicLong();

    private LobbyBench(int base, Path home, Duration time) throws IOException {
        this.base = base;
        this.time = time;
        this.accounts = Accounts.of(home);
        this.commits = CommitRate.of(home);
    }

    static void main(String[] arguments) throws IOException, SQLException {
        LobbyBench bench = new LobbyBench(
                Integer.parseInt(arguments[0]),
                Path.of(arguments[1]),
                Duration.ofSeconds(Integer.parseInt(arguments[2])));
        Map<String, String> facts = Arrays.stream(arguments)
                .skip(3)
                .map(fact -> fact.split("=", 2))
                .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1]));
        bench.run(facts);
        System.exit(0);
    }

    private void run(Map<String, String> facts) throws IOException, SQLException {
        table.put("start-up of server, kiosk, display and twins", facts.get("started") + " s");
        double one = commits.measure(1, Duration.ofSeconds(3));
        double many = commits.measure(ISSUERS, Duration.ofSeconds(3));
        table.put("one-row commits of the same disk", "%.0f /s by one, %.0f /s by %d".formatted(one, many, ISSUERS));
        Web administrator = accounts.signedIn(base, "9001");
        StationClient kiosk = StationClient.enrol(administrator, base, StationKind.KIOSK);
        issue(kiosk, many);
        List<Teller> tellers = tellers();
        warmUpCalling(tellers);
        fill(kiosk);
        board(administrator, tellers.getFirst());
        call(tellers, many);
        for (String process : List.of("server", "kiosk", "display")) {
            table.put("memory of the " + process, resident(facts.getOrDefault(process, "self")) + " MB resident");
        }
        System.out.println();
        table.forEach((what, measured) -> System.out.printf("| %-46s | %-58s |%n", what, measured));
    }

    private void issue(StationClient kiosk, double commitRate) {
        say("Warming up, then issuing by " + ISSUERS + " clients for " + time.toSeconds() + " s");
        Load.run(WARM_UP, issuers(kiosk, new Samples()));
        Samples samples = new Samples();
        double seconds = Load.run(time, issuers(kiosk, samples));
        double rate = samples.count() / seconds;
        table.put(
                "tickets issued, one branch, %d clients".formatted(ISSUERS),
                "%.0f /s, %s, %.2f of the commit rate".formatted(rate, samples.text(), rate / commitRate));
    }

    private List<Load.Client> issuers(StationClient kiosk, Samples samples) {
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < ISSUERS; i++) {
            clients.add(() -> {
                long start = System.nanoTime();
                kiosk.take(services.next());
                samples.add(System.nanoTime() - start);
                return true;
            });
        }
        return clients;
    }

    private void fill(StationClient kiosk) {
        say("Filling the branch to " + WAITING + " waiting");
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < ISSUERS; i++) {
            clients.add(() -> {
                if (services.turns() - released.get() >= WAITING) {
                    return false;
                }
                kiosk.take(services.next());
                return true;
            });
        }
        Load.run(Duration.ofMinutes(5), clients);
    }

    /** A teller at a counter of their own. */
    private record Teller(Web web, int counter, AtomicLong released) {

        /** Calls the next ticket and lets it go; returns its number, empty when nobody waits. */
        String callAndRelease(Samples calls) {
            long start = System.nanoTime();
            Web.Answer next = web.post("/api/branches/renmin-road/counters/" + counter + "/next");
            calls.add(System.nanoTime() - start);
            if (next.status() == 204) {
                return "";
            }
            if (next.status() != 200) {
                throw new CheckFailed("no call: " + next.status() + " " + next.text());
            }
            Web.Answer gone = web.post("/api/tickets/" + next.body().path("id").asString() + "/no-show");
            if (gone.status() != 200) {
                throw new CheckFailed("no no-show: " + gone.text());
            }
            released.incrementAndGet();
            return next.body().path("number").asString();
        }
    }

    private List<Teller> tellers() {
        List<Teller> tellers = new ArrayList<>();
        for (int counter = 1; counter <= TELLERS; counter++) {
            Web web = accounts.signedIn(base, "100" + counter);
            web.post("/api/branches/renmin-road/counters/" + counter + "/session");
            tellers.add(new Teller(web, counter, released));
        }
        return tellers;
    }

    private void warmUpCalling(List<Teller> tellers) {
        say("Warming up the counters");
        Load.run(WARM_UP, clients(tellers, new Samples()));
    }

    private void call(List<Teller> tellers, double commitRate) {
        say("Calling by " + TELLERS + " counters for " + time.toSeconds() + " s");
        Samples calls = new Samples();
        double seconds = Load.run(time, clients(tellers, calls));
        double rate = calls.count() / seconds;
        table.put(
                "calls, %d waiting, %d counters".formatted(WAITING, TELLERS),
                "%.0f /s with as many no-shows, %s, %.2f of the commit rate"
                        .formatted(rate, calls.text(), 2 * rate / commitRate));
    }

    private static List<Load.Client> clients(List<Teller> tellers, Samples calls) {
        return tellers.stream()
                .map(teller -> (Load.Client) () -> !teller.callAndRelease(calls).isEmpty())
                .toList();
    }

    private void board(Web administrator, Teller teller) {
        say("Calling " + BOARD_CALLS + " times to " + BOARDS + " boards");
        StationClient display = StationClient.enrol(administrator, base, StationKind.DISPLAY);
        Map<String, List<Long>> heard = new ConcurrentHashMap<>();
        AtomicLong ready = new AtomicLong();
        List<WebSocket> boards = new ArrayList<>();
        for (int i = 0; i < BOARDS; i++) {
            boards.add(display.follow(message -> {
                if (message.path("t").asString().equals("snapshot")) {
                    ready.incrementAndGet();
                } else if (message.path("type").asString("").equals("CALLED")) {
                    String number =
                            message.path("ticket").path("call").path("number").asString();
                    heard.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>())
                            .add(System.nanoTime());
                }
            }));
        }
        Await.seen(
                "all boards ready",
                Duration.ofSeconds(20),
                () -> ready.get() >= BOARDS ? Optional.of(true) : Optional.empty());
        Samples delays = new Samples();
        for (int i = 0; i < BOARD_CALLS; i++) {
            long start = System.nanoTime();
            String number = teller.callAndRelease(new Samples());
            List<Long> times = Await.seen("the call of " + number + " on every board", Duration.ofSeconds(10), () -> {
                List<Long> now = heard.getOrDefault(number, List.of());
                return now.size() >= BOARDS ? Optional.of(now) : Optional.empty();
            });
            times.forEach(at -> delays.add(at - start));
        }
        boards.forEach(WebSocket::abort);
        table.put("call → board, %d boards, %d waiting".formatted(BOARDS, WAITING), delays.text());
    }

    private static long resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static void say(String words) {
        System.out.println(words);
    }
}

package bank.lobby.server.demo.check;

import bank.lobby.server.demo.ServicesInTurn;
import bank.lobby.wire.station.StationKind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./lobby bench race}: many tellers of one branch call as fast as they can while the server is killed again and
 * again, commands come twice at once and old ones come back. Then the event log is followed: it has to agree with itself,
 * with the rows, and with every answer that was given. Arguments: first port, home, tellers, calls, seconds between kills.
 */
public final class RaceBench {

    private static final String BRANCH = "crowd-1";
    private static final int ISSUERS = 8;

    /** So many wait at most while the tellers call. */
    private static final int CROWD = 400;

    private final int base;
    private final Path home;
    private final int calls;
    private final Stubborn stubborn = new Stubborn();
    private final AtomicInteger called = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> issued = new ConcurrentLinkedQueue<>();
    private final ServicesInTurn services = new ServicesInTurn();
    private final List<RaceTeller> tellers = new ArrayList<>();

    private RaceBench(int base, Path home, int calls) {
        this.base = base;
        this.home = home;
        this.calls = calls;
    }

    static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        RaceBench race =
                new RaceBench(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[3]));
        race.run(Integer.parseInt(arguments[2]), Duration.ofSeconds(Integer.parseInt(arguments[4])));
        System.exit(0);
    }

    private void run(int count, Duration between) throws IOException, SQLException, InterruptedException {
        Accounts accounts = Accounts.of(home);
        Web administrator = accounts.signedIn(base, "9001");
        List<Load.Client> clients = new ArrayList<>();
        StationClient kiosk = StationClient.enrol(administrator, base, BRANCH, StationKind.KIOSK);
        for (int i = 0; i < ISSUERS; i++) {
            clients.add(() -> issue(kiosk));
        }
        for (int no = 1; no <= count; no++) {
            RaceTeller teller = new RaceTeller(accounts.signedIn(base, "c1-" + no), BRANCH, no, stubborn);
            teller.open();
            tellers.add(teller);
            clients.add(() -> call(teller));
        }
        System.out.printf("%d tellers call %d times; a kill about every %d s%n", count, calls, between.toSeconds());
        Killer killer = new Killer(base, between);
        Thread killing = Thread.ofVirtual().start(killer);
        double seconds = Load.run(Duration.ofHours(6), clients);
        killer.stop();
        killing.join();
        System.out.printf(
                "%d calls and %d tickets in %.0f s, %d kills; %d commands sent again, %d twice at once, %d long after%n",
                called.get(),
                issued.size(),
                seconds,
                killer.kills(),
                stubborn.again(),
                tellers.stream().mapToInt(RaceTeller::twice).sum(),
                tellers.stream().mapToInt(RaceTeller::late).sum());
        judge(accounts);
    }

    private boolean issue(StationClient kiosk) {
        if (called.get() >= calls) {
            return false;
        }
        if (services.turns() - called.get() >= CROWD) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            return true;
        }
        String key = UUID.randomUUID().toString();
        String service = services.next();
        Web.Answer answer = stubborn.untilAnswered(() -> kiosk.take(service, key));
        if (answer.status() != 201) {
            throw new CheckFailed("no ticket: " + answer.status() + " " + answer.text());
        }
        issued.add(answer.body().path("id").asString());
        return true;
    }

    private boolean call(RaceTeller teller) {
        if (called.get() >= calls) {
            return false;
        }
        if (teller.callAndEnd()) {
            called.incrementAndGet();
        }
        return true;
    }

    /** The log, the rows and every answer against one another. */
    private void judge(Accounts accounts) throws IOException, SQLException {
        List<String> tickets =
                tellers.stream().flatMap(teller -> teller.tickets().stream()).toList();
        List<String> faults = new ArrayList<>();
        tellers.forEach(teller -> faults.addAll(teller.contradictions()));
        Set<String> once = new HashSet<>();
        tickets.stream().filter(ticket -> !once.add(ticket)).forEach(ticket -> faults.add("called to two: " + ticket));
        try (Books books = Books.open(home, BRANCH)) {
            faults.addAll(books.faults());
            faults.addAll(books.lost("CALLED", tickets));
            faults.addAll(books.lost("ISSUED", List.copyOf(issued)));
        }
        Web.Answer audit =
                accounts.signedIn(base, "9001").get("/api/branches/" + BRANCH + "/audit/calls", Duration.ofMinutes(30));
        if (audit.status() != 200) {
            throw new CheckFailed("no audit: " + audit.status() + " " + audit.text());
        }
        audit.body().path("faults").forEach(fault -> faults.add(fault.toString()));
        System.out.printf(
                "audit: %d calls decided again with the same answer, %d tickets as the log makes them%n",
                audit.body().path("calls").asInt(), audit.body().path("tickets").asInt());
        faults.stream().limit(20).forEach(fault -> System.out.println("FAULT " + fault));
        if (!faults.isEmpty()) {
            throw new CheckFailed(faults.size() + " faults");
        }
        System.out.println("no double call, no double number, nothing lost, no gap; events, rows and answers agree");
    }
}

package bank.lobby.server.demo.calls;

import bank.lobby.server.demo.check.Books;
import bank.lobby.server.demo.check.CheckFailed;
import bank.lobby.server.demo.check.Load;
import bank.lobby.server.demo.check.Web;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds every branch of the load against its log and against what was acknowledged. */
final class Judge {

    private static final int AT_ONCE = 2;

    private final Web administrator;
    private final Ledger ledger;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger tickets = new AtomicInteger();

    Judge(Web administrator, Ledger ledger) {
        this.administrator = administrator;
        this.ledger = ledger;
    }

    /**
     * What does not agree; empty is proof: no number twice, no ticket called twice, none lost, no revision missing, every
     * call decided again as it was, every row as the log makes it.
     */
    List<String> faults(Path home) throws IOException, SQLException {
        try (Books books = Books.open(home, "crowd-1")) {
            for (String branch : ledger.branches()) {
                judge(branch, books.at(branch));
            }
        }
        ConcurrentLinkedQueue<String> left = new ConcurrentLinkedQueue<>(ledger.branches());
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            clients.add(() -> {
                String branch = left.poll();
                if (branch == null) {
                    return false;
                }
                audit(branch);
                return true;
            });
        }
        Load.run(Duration.ofHours(1), clients);
        return List.copyOf(faults);
    }

    /** How many calls were decided again with the same answer. */
    int calls() {
        return calls.get();
    }

    /** How many rows are as the log makes them. */
    int tickets() {
        return tickets.get();
    }

    private void judge(String branch, Books books) throws SQLException {
        faults.addAll(books.faults());
        faults.addAll(books.lost("ISSUED", ledger.issued(branch)));
        faults.addAll(books.lost("CALLED", ledger.called(branch)));
        Set<String> once = new HashSet<>();
        ledger.called(branch).stream()
                .filter(ticket -> !once.add(ticket))
                .forEach(ticket -> faults.add("called to two: " + ticket));
    }

    private void audit(String branch) {
        Web.Answer audit = administrator.get("/api/branches/" + branch + "/audit/calls", Duration.ofMinutes(10));
        if (audit.status() != 200) {
            throw new CheckFailed("no audit: " + audit.status() + " " + audit.text());
        }
        calls.addAndGet(audit.body().path("calls").asInt());
        tickets.addAndGet(audit.body().path("tickets").asInt());
        audit.body().path("faults").forEach(fault -> faults.add(fault.toString()));
    }
}

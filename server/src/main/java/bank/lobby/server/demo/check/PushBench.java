package bank.lobby.server.demo.check;

import static bank.lobby.server.demo.check.Web.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./lobby bench push}: real swipes at a fresh demo's kiosk, the page touching a service at once, followed to every
 * lobby manager's tablet and to the proved slip. Arguments: first port, home, customers, a file of the figures, and
 * {@code none} or the port of the CRM to play, which takes five seconds to answer.
 */
public final class PushBench {

    private static final int TABLETS = 20;
    private static final int WARM_UP = 10;
    private static final Duration CRM_DELAY = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Cards 1 to 17 of the tray are of tiers above ordinary. */
    private static final int PRIORITY_CARDS = 17;

    private final Web twins;
    private final Web kioskWeb;
    private final Web manager;
    private final Page kiosk;
    private final Tablets tablets;
    private final boolean known;
    private final Samples toTablet = new Samples();
    private final Samples toTicket = new Samples();
    private final Samples toSlip = new Samples();

    private PushBench(int base, Accounts accounts, boolean known) {
        this.known = known;
        twins = new Web(base + 3);
        kioskWeb = new Web(base + 1);
        manager = accounts.signedIn(base, "2001");
        kiosk = Page.open(kioskWeb.http(), kioskWeb.socket(), kioskWeb.origin(), null, (state, event) -> {});
        tablets = Tablets.open(
                TABLETS, List.of(manager, accounts.signedIn(base, "2002"), accounts.signedIn(base, "3001")));
    }

    static void main(String[] arguments) throws IOException {
        int base = Integer.parseInt(arguments[0]);
        Accounts accounts = Accounts.of(Path.of(arguments[1]));
        int customers = Integer.parseInt(arguments[2]);
        Path figures = Path.of(arguments[3]);
        if (arguments[4].equals("none")) {
            new PushBench(base, accounts, true).run(customers, figures);
        } else {
            try (SlowCrm crm = SlowCrm.open(Integer.parseInt(arguments[4]), CRM_DELAY)) {
                PushBench bench = new PushBench(base, accounts, false);
                bench.run(customers, figures);
                bench.row("questions that reached the slow CRM", Integer.toString(crm.asked()));
            }
        }
        System.exit(0);
    }

    private void run(int customers, Path figures) throws IOException {
        Await.seen(
                "a ready kiosk",
                Duration.ofSeconds(30),
                () -> Optional.of(kiosk.state()).filter(PushBench::isReady));
        for (int i = 0; i < WARM_UP + customers; i++) {
            customer(i % PRIORITY_CARDS + 1, i >= WARM_UP);
        }
        String crm = known ? "no CRM" : "CRM at " + CRM_DELAY.toSeconds() + " s";
        row("swipe → ticket, " + crm, toTicket.text());
        row("swipe → proved slip, " + crm, toSlip.text());
        if (known) {
            row("swipe → card on each of " + TABLETS + " tablets", toTablet.text());
            Files.writeString(figures, "%.3f %.3f".formatted(toTicket.millis(0.5), toSlip.millis(0.5)));
        } else {
            String[] before = Files.readString(figures).split(" ", 2);
            row(
                    "slow CRM to none, of the medians",
                    "%.2f to the ticket, %.2f to the slip"
                            .formatted(
                                    toTicket.millis(0.5) / Double.parseDouble(before[0]),
                                    toSlip.millis(0.5) / Double.parseDouble(before[1])));
        }
    }

    private void customer(int card, boolean counts) {
        long swiped = System.nanoTime();
        expect(twins.post("/api/swipe?card=" + card), 200);
        Await.seen(
                "the card at the kiosk", SOON, () -> Optional.of(kiosk.state()).filter(PushBench::hasReadCard));
        String touch = UUID.randomUUID().toString();
        expect(
                kioskWeb.post(
                        "/kiosk/api/tickets", Map.of("touch", touch, "service", "personal-cash", "language", "zh-CN")),
                202);
        String number = ticket(touch, "state", "ISSUED").path("number").asString();
        long ticketed = System.nanoTime();
        String id = tablets.idOf(number);
        List<Long> heard = known ? tablets.heard(number) : List.of();
        ticket(touch, "slip", "PRINTED");
        long printed = System.nanoTime();
        if (counts) {
            heard.forEach(at -> toTablet.add(at - swiped));
            toTicket.add(ticketed - swiped);
            toSlip.add(printed - swiped);
        }
        expect(kioskWeb.post("/kiosk/api/done", Map.of("touch", touch)), 204);
        expect(manager.post("/api/tickets/" + id + "/cancel"), 200);
        Await.seen(
                "the kiosk free for the next",
                SOON,
                () -> Optional.of(kiosk.state()).filter(state -> !hasReadCard(state)));
    }

    private JsonNode ticket(String touch, String field, String value) {
        return Await.seen(
                "the kiosk's ticket " + value,
                SOON,
                () -> Optional.of(kiosk.state().path("ticket"))
                        .filter(ticket -> ticket.path("touch").asString("").equals(touch))
                        .filter(ticket -> ticket.path(field).asString("").equals(value)));
    }

    private static boolean isReady(JsonNode state) {
        return state.path("ready").asBoolean()
                && state.path("reader").path("ok").asBoolean();
    }

    private static boolean hasReadCard(JsonNode state) {
        return state.path("card").path("state").asString("").equals("READ");
    }

    private void row(String what, String measured) {
        System.out.printf("| %-46s | %-58s |%n", what, measured);
    }
}

package bank.lobby.server.demo.check;

import static bank.lobby.server.demo.check.Web.expect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The journey of one priority customer and one walk-in, from swipe to served, seen from every screen and device. The
 * demo has just been started and nobody else uses it.
 */
final class Journey implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration PUSH = Duration.ofSeconds(1);
    private static final String BRANCH = "renmin-road";
    private static final String COUNTER = "/api/branches/" + BRANCH + "/counters/1";
    private static final int PRIVATE_BANKING_CARD = 1;

    private final Report report;
    private final Web twins;
    private final Web kioskWeb;
    private final Web displayWeb;
    private final Web teller;
    private final Web secondTeller;
    private final Web manager;
    private final Web otherManager;
    private final Page kiosk;
    private final Page display;
    private final Page tablet;
    private final Page otherTablet;

    Journey(int base, Accounts accounts, Report report) {
        this.report = report;
        twins = new Web(base + 3);
        kioskWeb = new Web(base + 1);
        displayWeb = new Web(base + 2);
        teller = accounts.signedIn(base, "1001");
        secondTeller = accounts.signedIn(base, "1002");
        manager = accounts.signedIn(base, "2001");
        otherManager = accounts.signedIn(base, "2002");
        kiosk = Page.open(kioskWeb.http(), kioskWeb.socket(), kioskWeb.origin(), null, (state, event) -> {});
        display = Page.open(displayWeb.http(), displayWeb.socket(), displayWeb.origin(), null, (state, event) -> {});
        tablet = manager.follow(BRANCH, "lobby", new Lobby());
        otherTablet = otherManager.follow(BRANCH, "lobby", new Lobby());
    }

    /** Everything is up and knows of everything else; the first counter opens. */
    void prepare() {
        report.hop(
                "kiosk is ready",
                () -> Await.seen(
                        "a ready kiosk",
                        START,
                        () -> kiosk().filter(state -> state.path("ready").asBoolean()
                                        && state.path("printer").path("ok").asBoolean()
                                        && state.path("reader").path("ok").asBoolean())
                                .map(state -> state.path("services").size() + " services, printer and reader answer")));
        report.hop(
                "display is live",
                () -> Await.seen(
                        "a live display",
                        START,
                        () -> display()
                                .filter(state -> state.path("link").path("up").asBoolean()
                                        && state.path("board").isObject())
                                .map(state ->
                                        state.path("board").path("counters").size() + " counters on the board")));
        report.hop("teller 1001 opens counter 1", () -> {
            expect(teller.post(COUNTER + "/session"), 201);
            return onBoard(
                    "counter 1 open",
                    board -> find(board.path("counters"), "no", "1")
                            .filter(counter -> counter.path("state").asString().equals("OPEN"))
                            .map(counter -> "the board says open"));
        });
    }

    /** A private banking customer swipes, is greeted, called, served. */
    void priorityCustomer() {
        report.hop("customer swipes a card", () -> {
            expect(twins.post("/api/swipe?card=" + PRIVATE_BANKING_CARD), 200);
            return Await.seen(
                    "the card at the kiosk",
                    SOON,
                    () -> kiosk().filter(state -> state.path("card")
                                    .path("state")
                                    .asString("")
                                    .equals("READ"))
                            .map(state -> "read and sealed; the page knows no digit of it"));
        });
        String touch = UUID.randomUUID().toString();
        long touched = System.nanoTime();
        report.hop("customer touches a service", () -> {
            touch(touch, "personal-cash", "zh-CN");
            return "ticket " + issued(touch).path("number").asString();
        });
        JsonNode issued = issued(touch);
        String number = issued.path("number").asString();
        report.hop("manager's tablet shows the customer", () -> {
            JsonNode card = strip(
                    tablet, number, PUSH, view -> view.path("tier").path("rank").asInt(0) > 0);
            long took = Duration.ofNanos(System.nanoTime() - touched).toMillis();
            return card.path("maskedName").asString() + ", "
                    + card.path("tier").path("names").path("zh-CN").asString() + ", " + took + " ms after the touch";
        });
        report.hop(
                "slip is printed and proved",
                () -> slip(touch, number, issued.path("phoneUrl").asString()));
        report.hop("server knows it is printed", () -> {
            strip(tablet, number, SOON, view -> view.path("slip").asString().equals("PRINTED"));
            return "the tablet says printed";
        });
        takesTheSlip(touch);
        report.hop("phone page opens by the QR link", () -> {
            Web.Answer page = manager.get(issued.path("phoneUrl").asString().replaceFirst("^https?://[^/]+", ""));
            expect(page, 200);
            return require(page.text().contains(number), "the page does not show " + number, number + " is on it");
        });
        String ticket = strip(tablet, number, SOON, view -> true).path("id").asString();
        report.hop("manager 2001 accepts", () -> {
            expect(manager.post("/api/tickets/" + ticket + "/accept"), 200);
            JsonNode seen = strip(
                    otherTablet, number, SOON, view -> view.path("accepted").isObject());
            return "the other tablet says " + seen.path("accepted").path("name").asString();
        });
        report.hop("manager 2002 is too late", () -> {
            Web.Answer late = otherManager.post("/api/tickets/" + ticket + "/accept");
            return refused(late, 409, "already-accepted");
        });
        serve(number, ticket);
    }

    /** Somebody without a card, in English, who does not come when called. */
    void walkIn() {
        String touch = UUID.randomUUID().toString();
        report.hop("walk-in touches without a card", () -> {
            touch(touch, "personal-cash", "en");
            return "ticket " + issued(touch).path("number").asString();
        });
        JsonNode issued = issued(touch);
        String number = issued.path("number").asString();
        report.hop("the same touch again", () -> {
            kioskWeb.post("/kiosk/api/tickets", touchBody(touch, "personal-cash", "en"));
            return Await.seen(
                    "one waiting ticket on the tablet",
                    SOON,
                    () -> StreamSupport.stream(tablet.state().path("tickets").spliterator(), false)
                                            .count()
                                    == 1
                            ? Optional.of("is still one ticket")
                            : Optional.empty());
        });
        report.hop(
                "slip is printed and proved",
                () -> slip(touch, number, issued.path("phoneUrl").asString()));
        takesTheSlip(touch);
        report.hop("keypad calls next", () -> {
            expect(twins.post("/api/keypad?key=NEXT"), 200);
            return onBoard(
                    "the call",
                    board -> find(board.path("calls"), "number", number)
                            .map(call -> number + " to counter "
                                    + call.path("counter").asInt()));
        });
        report.hop("keypad says, not there", () -> {
            expect(twins.post("/api/keypad?key=NO_SHOW"), 200);
            Await.seen(
                    "the strip gone",
                    SOON,
                    () -> findStrip(tablet, number).isPresent() ? Optional.empty() : Optional.of("gone"));
            return number + " left the strips";
        });
    }

    /** Somebody who goes to a machine instead. */
    void machine() {
        new MachineWay(report, manager, kioskWeb, kiosk).walk();
    }

    /** Somebody who has an appointment. */
    void appointment() {
        new AppointmentWay(report, manager, kioskWeb, kiosk).walk();
    }

    /** What must not be possible. */
    void refusals() {
        report.hop(
                "second teller at the counter",
                () -> refused(secondTeller.post(COUNTER + "/session"), 409, "counter-taken"));
        report.hop("nobody waits", () -> {
            expect(teller.post(COUNTER + "/next"), 204);
            return "204, nothing changed";
        });
        report.hop(
                "teller may not see the tablet",
                () -> refused(teller.get("/api/branches/" + BRANCH + "/lobby"), 403, "not-allowed"));
        report.hop("unreadable swipe", () -> {
            expect(twins.postBytes("/api/swipe-raw", "%E?;E?"), 200);
            return Await.seen(
                    "the kiosk's word on it",
                    SOON,
                    () -> kiosk().filter(state -> state.path("card")
                                    .path("state")
                                    .asString("")
                                    .equals("BAD_READ"))
                            .map(state -> "the page asks to swipe again"));
        });
        report.hop("teller signs out of the counter", () -> {
            expect(teller.delete(COUNTER + "/session"), 204);
            return onBoard(
                    "counter 1 closed",
                    board -> find(board.path("counters"), "no", "1")
                            .filter(counter -> counter.path("state").asString().equals("CLOSED"))
                            .map(counter -> "the board says closed"));
        });
    }

    @Override
    public void close() {
        List.of(kiosk, display, tablet, otherTablet).forEach(Page::close);
    }

    private void takesTheSlip(String touch) {
        report.hop("customer takes the slip", () -> {
            expect(kioskWeb.post("/kiosk/api/done", Map.of("touch", touch)), 204);
            return "the kiosk is free for the next"; // Else a quick machine's walk-in comes as a trembling finger.
        });
    }

    private void serve(String number, String ticket) {
        report.hop("teller calls next", () -> {
            Web.Answer next = teller.post(COUNTER + "/next");
            expect(next, 200);
            return require(
                    next.body().path("number").asString().equals(number),
                    "another ticket came: " + next.body().path("number"),
                    number + " to counter 1");
        });
        report.hop(
                "board shows the call",
                () -> onBoard(
                        "the call",
                        board -> find(board.path("calls"), "number", number)
                                .filter(call -> call.path("state").asString().equals("CALLED"))
                                .map(call ->
                                        number + " → " + call.path("counter").asInt())));
        report.hop("hall speaks it", () -> spoken(number));
        report.hop("counter sign shows it", () -> sign(number));
        report.hop("recall is spoken again", () -> {
            expect(teller.post("/api/tickets/" + ticket + "/recall"), 200);
            return spoken(number);
        });
        report.hop("customer is served", () -> {
            expect(teller.post("/api/tickets/" + ticket + "/start"), 200);
            expect(teller.post("/api/tickets/" + ticket + "/finish"), 200);
            Await.seen(
                    "the strip gone",
                    SOON,
                    () -> findStrip(tablet, number).isPresent() ? Optional.empty() : Optional.of("gone"));
            return "served; gone from the strips";
        });
    }

    private void touch(String touch, String service, String language) {
        expect(kioskWeb.post("/kiosk/api/tickets", touchBody(touch, service, language)), 202);
    }

    private static Map<String, String> touchBody(String touch, String service, String language) {
        return Map.of("touch", touch, "service", service, "language", language);
    }

    private JsonNode issued(String touch) {
        return Await.seen(
                "the ticket at the kiosk",
                SOON,
                () -> kioskTicket(touch)
                        .filter(ticket -> ticket.path("state").asString().equals("ISSUED")));
    }

    private String slip(String touch, String number, String phoneUrl) {
        Await.seen(
                "the kiosk's word that it is printed",
                Duration.ofSeconds(15),
                () -> kioskTicket(touch)
                        .filter(ticket -> ticket.path("slip").asString().equals("PRINTED")));
        return Await.seen(
                "the slip with " + number,
                SOON,
                () -> StreamSupport.stream(
                                twins.get("/api/state").body().path("slips").spliterator(), false)
                        .filter(slip -> slip.path("qr").asString().equals(phoneUrl))
                        .filter(slip -> slip.path("lines").toString().contains(number))
                        .findFirst()
                        .map(slip -> slip.path("lines").size() + " lines and the QR code are on the paper"));
    }

    private String spoken(String number) {
        JsonNode announcement = Await.seen(
                "the announcement of " + number,
                SOON,
                () -> display().flatMap(state -> find(state.path("announcements"), "number", number)));
        Web.Answer clip = displayWeb.get(announcement.path("clip").asString());
        expect(clip, 200);
        expect(
                displayWeb.post(
                        "/display/api/announcements/" + announcement.path("id").asString() + "/spoken"),
                204);
        return require(
                clip.text().startsWith("RIFF") && clip.bytes().length > 20_000,
                "the clip is not a sound",
                clip.bytes().length / 1024 + " kB of voice");
    }

    private String sign(String number) {
        return Await.seen(
                "the sign with " + number,
                SOON,
                () -> Optional.of(twins.get("/api/state")
                                .body()
                                .path("sign")
                                .path("text")
                                .asString(""))
                        .filter(text -> text.replace(" ", "").contains(number))
                        .map(text -> "its face reads " + text.strip()));
    }

    private Optional<JsonNode> kiosk() {
        return Optional.of(kiosk.state());
    }

    private Optional<JsonNode> display() {
        return Optional.of(display.state());
    }

    private Optional<JsonNode> kioskTicket(String touch) {
        return kiosk().map(state -> state.path("ticket"))
                .filter(ticket -> ticket.path("touch").asString("").equals(touch));
    }

    private String onBoard(String what, Function<JsonNode, Optional<String>> look) {
        return Await.seen(
                what + " on the board", SOON, () -> look.apply(display.state().path("board")));
    }

    private static JsonNode strip(Page tablet, String number, Duration patience, Predicate<JsonNode> wanted) {
        return Await.seen(
                "the strip of " + number,
                patience,
                () -> findStrip(tablet, number).filter(wanted));
    }

    private static Optional<JsonNode> findStrip(Page tablet, String number) {
        return find(tablet.state().path("tickets"), "number", number);
    }

    private static Optional<JsonNode> find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path(field).asString("").equals(value))
                .findFirst();
    }

    private static String refused(Web.Answer answer, int status, String slug) {
        expect(answer, status);
        return require(
                answer.body().path("type").asString("").equals("urn:lobby:problem:" + slug),
                "another problem: " + answer.text(),
                status + " " + slug);
    }

    private static String require(boolean held, String otherwise, String seen) {
        if (!held) {
            throw new CheckFailed(otherwise);
        }
        return seen;
    }
}

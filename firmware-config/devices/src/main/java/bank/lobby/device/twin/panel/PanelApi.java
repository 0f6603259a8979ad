package bank.lobby.device.twin.panel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bank.lobby.device.profile.KeyAction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of the panel's page and of the demo's check, without HTTP around them. Thread-safe. */
final class PanelApi {

    /** Chosen: under the half minute after which proxies and browsers grow impatient. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    /** The counter the keypad of the bench lies at, which is that of its sign. */
    static final int COUNTER = 1;

    private static final Pattern SLIP = Pattern.compile("/api/slips/(\\d{1,9})\\.svg");

    private final Workbench bench;
    private final ProductPages links;
    private final List<SampleCard> tray = SampleCard.tray();
    private final Map<String, Runnable> switches;

    PanelApi(Workbench bench, ProductPages links) {
        this.bench = bench;
        this.links = links;
        this.switches = Map.of(
                "/api/printer/paper-out", bench::runOutOfPaper,
                "/api/printer/refill", bench::refill,
                "/api/printer/cover-open", bench::openCover,
                "/api/printer/cover-close", bench::closeCover,
                "/api/reader/unplug", bench.reader()::unplug,
                "/api/reader/plug-in", bench.reader()::plugIn);
    }

    /** @param query as it stands in the address, empty without one */
    PanelAnswer get(String path, String query) throws InterruptedException {
        if (path.equals("/api/state")) {
            return state(query);
        }
        if (path.equals("/api/cards")) {
            return PanelAnswer.json(200, tray.stream().map(Label::of).toList());
        }
        Matcher slip = SLIP.matcher(path);
        return slip.matches() ? picture(Integer.parseInt(slip.group(1))) : unknown();
    }

    PanelAnswer post(String path, String query, byte[] body) {
        Runnable flip = switches.get(path);
        if (flip != null) {
            flip.run();
            return done();
        }
        return switch (path) {
            case "/api/swipe" -> swipe(query);
            case "/api/show" -> show(query);
            case "/api/keypad" -> press(query);
            case "/api/swipe-raw" -> heard(bench.reader().swipe(new String(body, ISO_8859_1)));
            default -> unknown();
        };
    }

    private PanelAnswer state(String query) throws InterruptedException {
        if (query.matches("after=\\d{1,18}")) {
            bench.awaitChange(Long.parseLong(query.substring("after=".length())), LONGEST_WAIT);
        }
        return PanelAnswer.json(200, PanelState.of(bench, links));
    }

    private PanelAnswer picture(int number) {
        return bench.printer().paper().slips().stream()
                .filter(slip -> slip.number() == number)
                .findFirst()
                .map(slip -> PanelAnswer.svg(slip.svg()))
                .orElseGet(PanelApi::unknown);
    }

    private PanelAnswer swipe(String query) {
        String wanted = query.startsWith("card=") ? query.substring("card=".length()) : "";
        if (wanted.equals("unreadable")) {
            return heard(bench.reader().swipe(SampleCard.UNREADABLE));
        }
        if (wanted.equals("unknown")) {
            return heard(bench.reader().swipe(SampleCard.UNKNOWN.tracks()));
        }
        return tray.stream()
                .filter(card -> Integer.toString(card.n()).equals(wanted))
                .findFirst()
                .map(card -> heard(bench.reader().swipe(card.tracks())))
                .orElseGet(() -> PanelAnswer.refusal(404, "card is 1 to 30, unknown or unreadable"));
    }

    private PanelAnswer show(String query) {
        String wanted = query.startsWith("document=") ? query.substring("document=".length()) : "";
        return Arrays.stream(SampleDocument.values())
                .filter(document -> document.id().equals(wanted))
                .findFirst()
                .map(document -> heard(document.show(bench.readers())))
                .orElseGet(() -> PanelAnswer.refusal(404, "document is elder, permit, foreigner or passport"));
    }

    private PanelAnswer press(String query) {
        String wanted = query.startsWith("key=") ? query.substring("key=".length()) : "";
        return Arrays.stream(KeyAction.values())
                .filter(key -> !key.rates() && key.name().equals(wanted))
                .findFirst()
                .map(key -> bench.keypad().press(COUNTER, key)
                        ? done()
                        : PanelAnswer.refusal(409, "no display is connected to the keypad"))
                .orElseGet(() -> PanelAnswer.refusal(404, "key is one of a call keypad, NEXT"));
    }

    private static PanelAnswer heard(boolean heard) {
        return heard ? done() : PanelAnswer.refusal(409, "no kiosk is connected to the reader");
    }

    private static PanelAnswer done() {
        return PanelAnswer.json(200, Map.of("done", true));
    }

    private static PanelAnswer unknown() {
        return PanelAnswer.refusal(404, "there is no such thing here");
    }

    /** What is printed on a card of the tray. */
    record Label(int n, String front, String back, String holder, String tier) {

        static Label of(SampleCard card) {
            String number = card.number();
            return new Label(
                    card.n(),
                    number.substring(0, 6),
                    number.substring(number.length() - 4),
                    card.holder(),
                    card.tier());
        }
    }
}

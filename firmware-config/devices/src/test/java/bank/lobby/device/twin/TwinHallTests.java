package bank.lobby.device.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.keypad.CallCommand;
import bank.lobby.device.keypad.CallKeypad;
import bank.lobby.device.keypad.CallPress;
import bank.lobby.device.keypad.Keypads;
import bank.lobby.device.link.PseudoTerminals;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.Readers;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.Signs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hall as the demo uses it: over its own HTTP, with the product's drivers on its ports. */
class TwinHallTests {

    private static final ProfileCatalog PROFILES = ProfileCatalog.bundled();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TwinHall hall =
            TwinHall.start(List.of("--printer", "0", "--reader", "0", "--sign", "0", "--panel", "0", "--base", "9000"));

    @AfterEach
    void close() {
        hall.close();
        http.close();
    }

    @Test
    void linksToTheProductsPagesByTheBasePort() throws Exception {
        JsonNode links = state().path("links");

        assertThat(links.path("kiosk").stringValue()).isEqualTo("http://127.0.0.1:9001/kiosk/");
        assertThat(links.path("display").stringValue()).isEqualTo("http://127.0.0.1:9002/display/");
        assertThat(links.path("teller").stringValue()).isEqualTo("http://127.0.0.1:9000/teller/");
        assertThat(links.path("tablet").stringValue()).isEqualTo("http://127.0.0.1:9000/tablet/");
    }

    @Test
    void tellsWhatStandsOnASlip() throws Exception {
        try (TicketPrinter printer =
                Printers.open(PROFILES.printer(ProfileId.of("twin-80mm")), port("printer"), InstantSource.system())) {
            await().until(() -> printer.link().open());

            printer.print(SlipLayout.of(SlipLine.Text.centred("A037", 4), new SlipLine.Qr("http://x/t/1", 6)));

            JsonNode slip = state().path("slips").path(0);
            assertThat(slip.path("lines").path(0).stringValue()).isEqualTo("A037");
            assertThat(slip.path("qr").stringValue()).isEqualTo("http://x/t/1");
            assertThat(get(slip.path("svg").stringValue()).body()).startsWith("<svg");
        }
    }

    @Test
    void pressesKeysOfTheKeypadAtCounterOne() throws Exception {
        BlockingQueue<CallPress> presses = new LinkedBlockingQueue<>();
        assertThat(post("/api/keypad?key=NEXT", "").statusCode()).isEqualTo(409);
        try (CallKeypad keypad = Keypads.call(
                PROFILES.keypad(ProfileId.of("twin-call-keypad")), port("keypad"), 1, InstantSource.system())) {
            keypad.onPress(presses::add);
            await().until(() -> state().path("keypad").path("connected").booleanValue());

            assertThat(post("/api/keypad?key=NEXT", "").statusCode()).isEqualTo(200);

            assertThat(presses.poll(10, TimeUnit.SECONDS)).isEqualTo(new CallPress(1, new CallCommand.Next()));
        }
        assertThat(post("/api/keypad?key=SATISFIED", "").statusCode()).isEqualTo(404);
    }

    @Test
    void swipesCardsOfTheTray() throws Exception {
        List<CardRead> reads = new CopyOnWriteArrayList<>();
        try (CustomerReader reader = reader(reads)) {
            await().until(() -> state().path("reader").path("connected").booleanValue());

            assertThat(post("/api/swipe?card=1", "").statusCode()).isEqualTo(200);
            await().until(() -> reads.size() == 1);
            post("/api/swipe?card=unreadable", "");
            await().until(() -> reads.size() == 2);
            post("/api/swipe-raw", ";12345?");
            await().until(() -> reads.size() == 3);

            assertThat(reader.link().open()).isTrue();
            assertThat(reads)
                    .hasExactlyElementsOfTypes(
                            CardRead.Read.class, CardRead.BadRead.class, CardRead.OtherDocument.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "elder, twin-sdt, idReader, RESIDENT_ID",
        "permit, twin-sdt, idReader, RESIDENCE_PERMIT",
        "foreigner, twin-sdt, idReader, FOREIGNER_ID",
        "passport, twin-mrz, passportReader, PASSPORT"
    })
    void showsTheDocumentsOfTheTray(String document, String profile, String place, DocumentKind kind) throws Exception {
        List<CardRead> reads = new CopyOnWriteArrayList<>();
        String port = state().path("documents").path(place).stringValue();
        HttpResponse<String> unheard = post("/api/show?document=" + document, "");
        try (CustomerReader reader =
                Readers.open(PROFILES.reader(ProfileId.of(profile)), port, InstantSource.system())) {
            reader.onRead(reads::add);
            await().until(() -> post("/api/show?document=" + document, "").statusCode() == 200);
            await().until(() -> !reads.isEmpty());

            assertThat(reader.link().open()).isTrue();
            assertThat(unheard.statusCode()).isEqualTo(409);
            assertThat(reads.getFirst()).isInstanceOfSatisfying(CardRead.Read.class, read -> {
                assertThat(read.document().kind()).isEqualTo(kind);
                assertThat(read.document().checkDigitHolds()).isTrue();
            });
        }
    }

    @Test
    void hangsATwinOnAPseudoTerminal(@TempDir Path directory) throws Exception {
        List<CardRead> reads = new CopyOnWriteArrayList<>();
        try (PseudoTerminals cable = new PseudoTerminals(directory);
                TwinHall other = TwinHall.start(
                        List.of("--printer", "0", "--reader", "pty:" + cable.peer(), "--sign", "0", "--panel", "0"));
                CustomerReader reader = Readers.open(
                        PROFILES.reader(ProfileId.of("twin-stripe")), cable.device(), InstantSource.system())) {
            reader.onRead(reads::add);
            await().until(() -> reader.link().open());
            URI swipe = URI.create(other.address()).resolve("/api/swipe?card=2");

            await().until(() -> send(HttpRequest.newBuilder(swipe).POST(BodyPublishers.noBody()))
                            .statusCode()
                    == 200);

            await().untilAsserted(() -> assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class));
        }
    }

    @Test
    void showsTheFaceOfTheSign() throws Exception {
        try (CounterSign sign =
                Signs.open(PROFILES.sign(ProfileId.of("twin-led")), port("sign"), 3, InstantSource.system())) {
            sign.show(new SignFace.Called("A037"));

            await().until(() -> state().path("sign").path("text").stringValue().equals("A037"));
        }
    }

    @Test
    void answersAWaitingPageAsSoonAsSomethingChanges() throws Exception {
        long version = state().path("version").longValue();
        CompletableFuture<HttpResponse<String>> waiting =
                http.sendAsync(request("/api/state?after=" + version).build(), BodyHandlers.ofString());

        post("/api/printer/paper-out", "");

        await().until(waiting::isDone);
        assertThat(json(waiting.join()).path("printer").path("paperOut").booleanValue())
                .isTrue();
    }

    @Test
    void flipsThePrintersSwitches() throws Exception {
        post("/api/printer/paper-out", "");
        post("/api/printer/cover-open", "");
        post("/api/printer/cover-close", "");
        JsonNode shut = state().path("printer");
        post("/api/printer/refill", "");
        JsonNode refilled = state().path("printer");

        assertThat(shut.path("paperOut").booleanValue()).isTrue();
        assertThat(shut.path("coverOpen").booleanValue()).isFalse();
        assertThat(refilled.path("paperOut").booleanValue()).isFalse();
    }

    @Test
    void saysSoWhenNobodyHearsASwipe() throws Exception {
        assertThat(post("/api/swipe?card=1", "").statusCode()).isEqualTo(409);
        assertThat(post("/api/swipe?card=31", "").statusCode()).isEqualTo(404);
        assertThat(post("/api/swipe-raw", "x".repeat(2_000)).statusCode()).isEqualTo(413);
        assertThat(post("/api/nothing", "").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(send(request("/").DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void refusesPostsFromAnotherPage() throws Exception {
        HttpRequest.Builder post = request("/api/printer/paper-out").POST(BodyPublishers.noBody());

        assertThat(send(post.copy().header("Origin", "http://evil.example")).statusCode())
                .isEqualTo(403);
        assertThat(send(post.copy().header("Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(send(post.copy().header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(state().path("printer").path("paperOut").booleanValue()).isFalse();
        assertThat(send(post.copy().header("Origin", hall.address().replaceFirst("/$", "")))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "panel.css",
                "panel.js",
                "paper.js",
                "sign-face.js",
                "tray.js",
                "keys.js",
                "say.js",
                "messages.js",
                "favicon.svg"
            })
    void servesItsPageUnderAStrictPolicy(String file) throws Exception {
        HttpResponse<String> page = get("/" + file);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isNotBlank().doesNotContain("style=\"").doesNotContain("onclick");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void refusesSettingsItDoesNotUnderstand() {
        assertThatIllegalArgumentException().isThrownBy(() -> TwinHall.start(List.of("--paper", "1")));
        assertThatIllegalArgumentException().isThrownBy(() -> TwinHall.start(List.of("--panel")));
        assertThatIllegalArgumentException().isThrownBy(() -> TwinHall.start(List.of("--panel", "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> TwinHall.start(List.of("--reader", "pty:dev")));
        assertThatIllegalArgumentException().isThrownBy(() -> TwinHall.start(List.of("--sign-kind", "neon")));
    }

    @Test
    void leavesNothingRunningWhenAPortIsTaken() {
        String taken = Integer.toString(URI.create(hall.address()).getPort());

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() ->
                        TwinHall.start(List.of("--printer", "0", "--reader", "0", "--sign", taken, "--panel", "0")))
                .withMessageContaining(taken);
    }

    private CustomerReader reader(List<CardRead> reads) throws Exception {
        CustomerReader reader =
                Readers.open(PROFILES.reader(ProfileId.of("twin-stripe")), port("reader"), InstantSource.system());
        reader.onRead(reads::add);
        return reader;
    }

    private String port(String device) throws Exception {
        return state().path(device).path("address").stringValue();
    }

    private JsonNode state() throws IOException, InterruptedException {
        return json(get("/api/state"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hall.address()).resolve(path));
    }
}

package bank.lobby.server.hall;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A marked telephone number goes all the way from a lobby manager's fingers to a ticket, then is searched for. */
@ExtendWith(OutputCaptureExtension.class)
class AppointmentSecrecyIntegrationTests extends AppointmentHall {

    private static final String CANARY = "13987654321";
    private static final List<String> LOUD = List.of("bank.lobby", "org.springframework");

    @Test
    void leavesNoTraceOfATelephoneNumber(CapturedOutput log) throws Exception {
        loud(LogLevel.TRACE);
        try {
            JsonNode phone = body(typed("PHONE", "+86 139-8765 4321"));
            JsonNode made = made(book(CASH, in(15), ",\"phone\":" + phone));
            HttpResponse<String> found = find("{\"customer\":" + sealed(DocumentKind.PHONE, CANARY) + "}");
            HttpResponse<String> ticket = checkIn(made, CASH);
            HttpResponse<String> refused = typed("PHONE", CANARY + "-not-a-number");
            HttpResponse<String> endless = typed("PHONE", CANARY.repeat(40));

            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(ticket.statusCode()).isEqualTo(201);
            assertRefused(refused, 400, "not-a-number");
            assertRefused(endless, 400, "not-a-number");
            String answers = phone + found.body() + ticket.body() + refused.body() + endless.body();
            String everything = (answers + database() + files() + log.getAll()).toLowerCase(Locale.ROOT);
            for (String trace : traces()) {
                assertThat(everything).doesNotContain(trace.toLowerCase(Locale.ROOT));
            }
        } finally {
            loud(null);
        }
    }

    @Test
    void takesTypedNumbersFromWhoMayBookAlone() {
        assertRefused(typedBy(staff(Role.TELLER), "PHONE", CANARY), 403, "not-allowed");
        assertRefused(typed("FAVOURITE_COLOUR", CANARY), 400, "not-a-number");
    }

    /** The number, its marked middle, its usual disguises, and its hash without a key. */
    private static List<String> traces() throws Exception {
        byte[] number = CANARY.getBytes(US_ASCII);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(number);
        return List.of(
                CANARY,
                "8765 4321",
                "87654321",
                HexFormat.of().formatHex("98765".getBytes(US_ASCII)),
                Base64.getEncoder().withoutPadding().encodeToString(number).substring(0, 12),
                HexFormat.of().formatHex(hash),
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    private HttpResponse<String> typed(String kind, String number) {
        return typedBy(manager, kind, number);
    }

    private HttpResponse<String> typedBy(Browser who, String kind, String number) {
        return who.postBytes("/api/branches/" + hall + "/typed-numbers/" + kind, BodyPublishers.ofString(number));
    }

    private static void loud(LogLevel level) {
        LoggingSystem logging = LoggingSystem.get(AppointmentSecrecyIntegrationTests.class.getClassLoader());
        LOUD.forEach(name -> logging.setLogLevel(name, level));
    }

    private String database() {
        StringBuilder dump = new StringBuilder();
        for (Map<String, Object> table : jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query()
                .listOfRows()) {
            dump.append(jdbc.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table.get("tablename") + " t")
                    .query(String.class)
                    .single());
        }
        assertThat(dump).contains("k1:");
        return dump.toString();
    }

    private static String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(serverHome())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, UTF_8));
            }
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }
}

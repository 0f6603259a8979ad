package bank.lobby.server.audit.command;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.hall.HallServer;
import bank.lobby.server.platform.command.Exit;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.JsonNode;

/** The auditor's command on the running server's database, with a log as it was written and with one that was changed. */
class ReplayCommandIntegrationTests extends HallServer {

    @TempDir
    Path place;

    @Autowired
    private JdbcConnectionDetails database;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path settings;

    /** Five customers, four calls, one of them taken back. */
    @BeforeEach
    void aMorning() throws IOException {
        settings = settings(database.getJdbcUrl());
        StationIdentity kiosk = station(StationKind.KIOSK);
        Browser teller = tellerAt(1);
        for (int n = 0; n < 5; n++) {
            clock.move(Duration.ofSeconds(30));
            take(kiosk, n % 2 == 0 ? CASH : TRANSFER, UUID.randomUUID().toString());
        }
        for (int n = 0; n < 3; n++) {
            clock.move(Duration.ofSeconds(40));
            JsonNode called = body(command(teller, counter(1) + "/next"));
            command(teller, "/api/tickets/" + called.path("id").asString() + "/start");
            command(teller, "/api/tickets/" + called.path("id").asString() + "/finish");
        }
        command(teller, counter(1) + "/next");
        command(teller, counter(1) + "/undo");
    }

    @Test
    void agreesWithWhatTheServerDecided() {
        int code = replay("--branch", hall);

        assertThat(code).as(out + "" + err).isZero();
        assertThat(out.toString())
                .contains(hall + ": 4 calls decided again with the same answer, 5 tickets rebuilt as they stand")
                .contains("no disagreement");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void judgesTheDaysAskedForOnly() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));

        assertThat(replay("--branch", hall, "--day", today.toString())).isZero();
        assertThat(replay("--branch", hall, "--from", today.plusDays(1).toString()))
                .isZero();
        assertThat(replay("--branch", hall, "--to", today.toString())).isZero();

        assertThat(out.toString().lines().filter(line -> line.contains("calls decided")))
                .extracting(line -> line.substring(0, line.indexOf(" calls")))
                .containsExactly(hall + ": 4", hall + ": 0", hall + ": 4");
    }

    /** Every number that makes a decision, one at a time: path in the event's body, what is put there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{why,candidates,0,share}|0.123|decided again",
                "{why,candidates,0,passes}|4|decided again",
                "{why,candidates,0,waitedSeconds}|7|decided again",
                "{why,candidates,1,urgency}|9.5|decided again",
                "{why,reason}|\"PASSED_ENOUGH\"|decided again",
                "{why,version}|2|decided again",
                "{why,called}|\"6f0c1c3e-4b0a-4a53-8d7e-0a5b1a6f2c11\"|its decision another ticket",
                "{why,rule,policy}|\"lottery\"|its decision cannot be read",
                "{why,candidates}|[]|decided again",
                "{why}|null|the call does not say why",
                "{promiseMinutes}|1|the call changed more of the ticket",
                "{from}|\"PARKED\"|the event says PARKED",
                "{number}|\"A999\"|the call changed more of the ticket",
                "{language}|17|the event cannot be read"
            })
    void findsWhateverWasChangedInACall(String where, String what, String words) {
        tamper("CALLED", where, what);

        int code = replay("--branch", hall);

        assertThat(code).as(out + "" + err).isEqualTo(Exit.REFUSED.code());
        assertThat(out.toString()).contains("DISAGREEMENT").contains(words);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysBothSidesOfADisagreement() {
        tamper("CALLED", "{why,candidates,0,passes}", "4");

        replay("--branch", hall);

        assertThat(out.toString())
                .contains("kept: calls A00", "from the events: calls A00", "share-of-promise", "passes 4", "passes 0")
                .containsPattern("\\* A00.*share 0\\.[0-9]{4}");
    }

    @Test
    void findsATicketThatWasIssuedEarlierThanItWas() {
        tamper("ISSUED", "{since}", "\"2001-01-01T00:00:00Z\"");

        assertThat(replay("--branch", hall)).isEqualTo(Exit.REFUSED.code());
        assertThat(out.toString()).contains("DISAGREEMENT");
    }

    @Test
    void findsAnEventThatIsGone() {
        jdbc.sql("DELETE FROM event WHERE branch_id = :hall AND type = 'SERVED' AND rev = ("
                        + "SELECT min(rev) FROM event WHERE branch_id = :hall AND type = 'SERVED')")
                .param("hall", hall)
                .update();

        assertThat(replay("--branch", hall)).isEqualTo(Exit.REFUSED.code());
        assertThat(out.toString()).contains(" follows ");
    }

    @Test
    void findsThatTheEndOfTheLogIsGone() {
        jdbc.sql("DELETE FROM event WHERE branch_id = :hall AND rev = "
                        + "(SELECT max(rev) FROM event WHERE branch_id = :hall)")
                .param("hall", hall)
                .update();

        assertThat(replay("--branch", hall)).isEqualTo(Exit.REFUSED.code());
        assertThat(out.toString()).contains("its log ends at " + (revision() - 1));
    }

    @Test
    void tellsTheSameAsJson() {
        tamper("CALLED", "{why,candidates,0,share}", "0.5");

        int code = replay("--branch", hall, "--json");

        JsonNode result = json.readTree(out.toString()).get(0);
        assertThat(code).isEqualTo(Exit.REFUSED.code());
        assertThat(result.path("branch").asString()).isEqualTo(hall);
        assertThat(result.path("calls").asInt()).isEqualTo(3);
        assertThat(result.path("disagreements").asInt()).isEqualTo(1);
        JsonNode fault = result.path("faults").get(0);
        assertThat(fault.path("kept").path("candidates").get(0).path("share").asDouble())
                .isEqualTo(0.5);
        assertThat(fault.path("again").path("candidates").get(0).path("share").asDouble())
                .isNotEqualTo(0.5);
    }

    @Test
    void changesNothing() {
        long before = revision();

        replay("--branch", hall);

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        assertThat(replay("--branch", "nowhere")).isEqualTo(Exit.WRONG_USE.code());
        assertThat(err.toString())
                .contains("There is no branch 'nowhere'; there are: ")
                .contains(hall);
        assertThat(replay("--branch", hall, "--day", "yesterday")).isEqualTo(Exit.WRONG_USE.code());
        assertThat(err.toString()).contains("'yesterday'");
        assertThat(replay("--from", "2026-03-03", "--to", "2026-03-02")).isEqualTo(Exit.WRONG_USE.code());
        assertThat(err.toString()).contains("--to is before --from");
        assertThat(replay("--from", "2026-03-03", "--day", "2026-03-02")).isEqualTo(Exit.WRONG_USE.code());
        assertThat(err.toString()).contains("not both");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhenItCannotReachTheDatabase() throws IOException {
        settings = settings("jdbc:postgresql://127.0.0.1:1/nothing");
        assertThat(replay("--branch", hall)).isEqualTo(Exit.UNREACHABLE.code());
        assertThat(err.toString()).contains("The database cannot be reached: ");

        int code = run("replay", "--home", place.resolve("nobody").toString());
        assertThat(code).isEqualTo(Exit.UNREACHABLE.code());
        assertThat(err.toString()).contains("There is no database in ").doesNotContain("Exception");
    }

    @Test
    void explainsItself() {
        assertThat(run("replay", "--help")).isZero();
        assertThat(out.toString()).contains("--branch", "--day", "--from", "--to", "--json", "--home", "passes");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:", "something does not");
        assertThat(run()).isEqualTo(Exit.WRONG_USE.code());
    }

    /** Puts {@code value} at {@code path} of the body of this hall's second event of {@code type}. */
    private void tamper(String type, String path, String value) {
        int changed = jdbc.sql("""
                UPDATE event SET body = jsonb_set(body::jsonb, :path::text[], :value::jsonb)
                 WHERE branch_id = :hall AND rev = (
                    SELECT rev FROM event WHERE branch_id = :hall AND type = :type ORDER BY rev OFFSET 1 LIMIT 1)""")
                .param("path", path)
                .param("value", value)
                .param("hall", hall)
                .param("type", type)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private int replay(String... arguments) {
        return run(Stream.concat(Stream.of("replay", "--config", settings.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return AuditCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private Path settings(String url) throws IOException {
        return Files.writeString(
                place.resolve("bank.yaml"), """
                lobby.db: external
                spring.datasource: {url: "%s", username: "%s", password: "%s"}
                """.formatted(url, database.getUsername(), database.getPassword()));
    }
}

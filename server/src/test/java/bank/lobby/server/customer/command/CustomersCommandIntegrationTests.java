package bank.lobby.server.customer.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.CustomersFixture;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.customer.KioskSeal;
import bank.lobby.server.hall.HallServer;
import bank.lobby.server.platform.command.Exit;
import bank.lobby.wire.triage.SealingKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** The commands as the bank's people run them, on a home of the test's own and the server's database. */
@ExtendWith(OutputCaptureExtension.class)
class CustomersCommandIntegrationTests extends HallServer {

    private static final String CANARY = "6222029876543210987";
    private static final String OTHER = "6222021357913579135";

    @TempDir
    Path place;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcConnectionDetails database;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path home;
    private Path settings;
    private CustomersFixture.Keyed there;

    @BeforeEach
    void aHome() throws IOException {
        jdbc.sql("DELETE FROM customer").update();
        jdbc.sql("DELETE FROM appointment").update();
        home = place.resolve("home");
        settings = place.resolve("bank.yaml");
        there = CustomersFixture.keyed(server, home);
        Files.writeString(
                settings, """
                lobby.db: external
                spring.datasource: {url: "%s", username: "%s", password: "%s"}
                """.formatted(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    @Test
    void importsAListThatTheRunningServerKnowsAtOnce() throws Exception {
        Path list = list("kind,number,tier,name,gender\nBANK_CARD," + CANARY + ",gold,王晓明,女\n");

        int code = run("import", list.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("1 customers imported: 1 new", "keep it or destroy it");
        assertThat(err.toString()).contains("checking: 100 %", "storing 1 customers");
        assertThat(identify(CANARY))
                .isInstanceOfSatisfying(
                        Identification.Known.class,
                        known -> assertThat(known.maskedName()).isEqualTo("王**女士"));
    }

    @Test
    void saysWhatIsWrongWithAListAndImportsNothing() throws Exception {
        Path list = list("kind,number,tier,name\nBANK_CARD," + CANARY + ",gold,王晓明\nBANK_CARD,1234,gold,李四\n");

        int code = run("import", list.toString());

        assertThat(code).isEqualTo(Exit.REFUSED.code());
        assertThat(err.toString())
                .contains("line 3, number: not the number of a BANK_CARD", "1 problems; nothing was imported");
        assertThat(identify(CANARY)).isInstanceOf(Identification.Unknown.class);
    }

    @Test
    void changesTheTokenKeyWhileTheServerRuns() throws Exception {
        enter(CANARY);
        enter(OTHER);

        assertThat(run("rotate", "token", "--finish")).isEqualTo(Exit.REFUSED.code());
        assertThat(run("rotate", "token")).as(err.toString()).isZero();
        there.look();
        assertThat(run("rotate", "TOKEN")).isEqualTo(Exit.REFUSED.code());
        assertThat(identify(CANARY)).isInstanceOf(Identification.Known.class);
        assertThat(run("rotate", "token", "--finish")).isEqualTo(Exit.REFUSED.code());
        assertThat(err.toString()).contains("1 customers have not come by and are still under k1:");
        assertThat(run("rotate", "token", "--finish", "--force")).isZero();
        there.look();

        assertThat(out.toString()).contains("The key k1: is dropped, and 1 customers with it; k2: is the only one");
        assertThat(identify(CANARY)).isInstanceOf(Identification.Known.class);
        assertThat(identify(OTHER)).isInstanceOf(Identification.Unknown.class);
    }

    @Test
    void finishesOnlyWhenAppointmentsToComeAreFoundUnderTheNewKey() throws Exception {
        run("rotate", "token");
        there.look();
        jdbc.sql("""
                INSERT INTO appointment (branch_id, id, code, service_code, service_date, at, minutes, state, language,
                                         phone_token, made_by, made_at, rev)
                VALUES (:branch, gen_random_uuid(), 'AB12CD34', :service, CURRENT_DATE, now(), 30, 'BOOKED', 'zh-CN',
                        'k1:phone', 'test', now(), 1)""").param("branch", hall).param("service", CASH).update();

        assertThat(run("rotate", "token", "--finish")).isEqualTo(Exit.REFUSED.code());
        assertThat(err.toString()).contains("1 appointments to come are found by a number under k1:");
        assertThat(run("rotate", "token", "--finish", "--force")).isZero();
    }

    @Test
    void movesAWholeListToTheNewKey() throws Exception {
        enter(CANARY);
        run("rotate", "token");
        there.look();

        int code = run(
                "import",
                list("kind,number,tier,masked_name\nBANK_CARD," + CANARY + ",gold,王**\n")
                        .toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("0 new, 1 changed");
        assertThat(run("rotate", "token", "--finish")).isZero();
        there.look();
        assertThat(identify(CANARY)).isInstanceOf(Identification.Known.class);
    }

    @Test
    void changesTheSealingKeyAndRefusesNoKioskThatHasTheFormer() {
        enter(CANARY);
        SealingKey former = there.customers().sealingKey();

        assertThat(run("rotate", "sealing")).as(err.toString()).isZero();
        there.look();
        assertThat(there.customers().sealingKey()).isNotEqualTo(former);
        assertThat(there.customers().identify(KioskSeal.seal(former, CANARY))).isInstanceOf(Identification.Known.class);
        assertThat(run("rotate", "sealing", "--finish")).isEqualTo(Exit.REFUSED.code());
        assertThat(err.toString()).contains("wait for a day");
        clock.move(Duration.ofHours(25));
        assertThat(run("rotate", "sealing", "--finish")).isZero();
        there.look();

        assertThat(there.customers().identify(KioskSeal.seal(former, CANARY)))
                .isEqualTo(new Identification.Unreadable(Identification.Reason.UNKNOWN_KEY));
        assertThat(identify(CANARY)).isInstanceOf(Identification.Known.class);
    }

    @Test
    void saysWhenItCannotReachWhatItNeeds() throws Exception {
        Path list = list("kind,number,tier,name\n");

        assertThat(run("import", "no-such-file.csv")).isEqualTo(Exit.WRONG_USE.code());
        assertThat(run("import", list.toString(), "--encoding", "BIG5")).isEqualTo(Exit.WRONG_USE.code());
        assertThat(command(
                        "import",
                        list.toString(),
                        "--home",
                        place.resolve("nowhere").toString()))
                .isEqualTo(Exit.UNREACHABLE.code());
        assertThat(command("import", list.toString(), "--home", home.toString()))
                .isEqualTo(Exit.UNREACHABLE.code());
        assertThat(err.toString()).contains("no customer keys in", "There is no database in");
        Files.writeString(settings, "lobby.db: external\nspring.datasource.url: jdbc:postgresql://127.0.0.1:1/x\n");
        assertThat(run("import", list.toString())).isEqualTo(Exit.UNREACHABLE.code());
        assertThat(err.toString()).contains("The database cannot be reached");
    }

    @Test
    void worksOneAtATime() throws Exception {
        Path list = list("kind,number,tier,name,gender\nBANK_CARD," + CANARY + ",gold,王晓明,女\n");
        MockEnvironment here = new MockEnvironment();
        here.setProperty("lobby.home.path", home.toString());

        try (CommandHome first = CommandHome.claim(here)) {
            assertThat(run("import", list.toString())).isEqualTo(Exit.UNREACHABLE.code());
            assertThat(run("rotate", "token")).isEqualTo(Exit.UNREACHABLE.code());
            assertThat(first.keys().tokenChange()).isEmpty();
        }

        assertThat(err.toString()).contains("Another command is at work");
        assertThat(run("import", list.toString())).isZero();
    }

    /** The release test of architecture section 6: marked numbers and keys go through every command, then are searched for. */
    @Test
    void leavesNoTraceOfANumberOrAKeyAnywhere(CapturedOutput log) throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = children(temporary);
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("ROOT", LogLevel.TRACE);
        try {
            run("rotate", "token");
            run("rotate", "sealing");
            there.look();
            run(
                    "import",
                    list("kind,number,tier,name,gender\nBANK_CARD," + CANARY + ",gold,王晓明,女\n")
                            .toString());
            run(
                    "import",
                    list("kind,number,tier,name\nBANK_CARD," + CANARY + ",gold,\nBANK_CARD,A" + OTHER + ",gold,x\n")
                            .toString());
            identify(CANARY);
            identify(OTHER);
            run("rotate", "token", "--finish", "--force");
        } finally {
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        }
        jdbc.sql("CHECKPOINT").update();

        List<String> secrets = Stream.concat(
                        Stream.of("9876543210987", "1357913579135", "王晓明"),
                        Files.readAllLines(home.resolve("customer-token.key")).stream()
                                .map(line -> line.substring(line.indexOf(':') + 1)))
                .toList();
        assertThat(log.getAll() + out + err).doesNotContain(secrets.toArray(String[]::new));
        assertThat(files(Path.of(
                        jdbc.sql("SHOW data_directory").query(String.class).single())))
                .allSatisfy(
                        file -> assertThat(holds(file, secrets)).as("%s", file).isFalse());
        Set<Path> added = children(temporary);
        added.removeAll(before);
        assertThat(added).allSatisfy(path -> assertThat(files(path)).noneMatch(file -> holds(file, secrets)));
    }

    private int run(String... arguments) {
        return command(Stream.concat(
                        Stream.of(arguments), Stream.of("--home", home.toString(), "--config", settings.toString()))
                .toArray(String[]::new));
    }

    private int command(String... arguments) {
        return CustomersCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), clock, arguments);
    }

    private Path list(String text) throws IOException {
        return Files.writeString(place.resolve("list.csv"), text);
    }

    private void enter(String number) {
        there.customers()
                .enter(
                        new DocumentNumber(DocumentKind.BANK_CARD, number.getBytes(US_ASCII)),
                        new CustomerEntry("gold", "王**", null, null, List.of()));
    }

    private Identification identify(String number) {
        Customers customers = there.customers();
        return customers.identify(KioskSeal.seal(customers.sealingKey(), number));
    }

    private static Set<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.collect(Collectors.toSet());
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException | IOException gone) {
            return List.of();
        }
    }

    private static boolean holds(Path file, List<String> secrets) {
        try {
            String text = new String(Files.readAllBytes(file), ISO_8859_1);
            return secrets.stream()
                    .map(secret -> new String(secret.getBytes(UTF_8), ISO_8859_1))
                    .anyMatch(text::contains);
        } catch (IOException gone) {
            return false;
        }
    }
}

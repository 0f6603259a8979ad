package bank.lobby.server.staff;

import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.TestDatabase;
import bank.lobby.server.station.EnrolmentCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole server on a real port with a real database, a movable clock and two branches. One for all tests
 * that ask for it; each test starts an hour later, so that limits of the last one are forgotten.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lobby.db=external",
            // Tests that have a CRM look for unanswered tickets themselves.
            "lobby.server.intake.unanswered-first=1d",
            // Watched by the tests that mean it, not whenever a test moves the clock.
            "lobby.server.calling.park-watch=1d",
            "lobby.server.calling.day-watch=1d"
        })
@Import({TestDatabase.class, AccessFixtures.class})
public abstract class RealServer {

    protected static final String PASSWORD = "correct horse battery";
    protected static final String HERE = "renmin-road";
    protected static final String THERE = "riverside";

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Path HOME = newHome();

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected StaffBook staffBook;

    @Autowired
    protected EnrolmentCodes enrolmentCodes;

    @Autowired
    protected AccessFixtures.Revocations revocations;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("lobby.home.path", HOME::toString);
    }

    @BeforeEach
    void laterInTwoBranches() {
        clock.move(Duration.ofHours(1));
        for (String branch : List.of(HERE, THERE)) {
            String names = "{\"zh-CN\":\"%1$s\",\"zh-TW\":\"%1$s\",\"en\":\"%1$s\"}".formatted(branch);
            jdbc.sql("""
                    INSERT INTO branch (id, bank_names, names, zone)
                    VALUES (:id, :names::jsonb, :names::jsonb, 'Asia/Shanghai') ON CONFLICT DO NOTHING""").param("id", branch).param("names", names).update();
        }
    }

    protected static Path serverHome() {
        return HOME;
    }

    /** A new person with {@code roles} at {@link #HERE} and {@link #PASSWORD}. */
    protected StaffNo person(Role... roles) {
        StaffNo staffNo = new StaffNo("p" + PEOPLE.incrementAndGet());
        staffBook.create(staffNo, "李四", PASSWORD, Grants.at(HERE, roles));
        return staffNo;
    }

    /** The address of {@code path} here, for a browser with pages. */
    protected String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    protected Browser browser() {
        return new Browser("http://127.0.0.1:" + port);
    }

    /** A browser in which a new person with {@code roles} has signed in. */
    protected Browser signedIn(Role... roles) {
        Browser browser = browser();
        browser.signIn(person(roles).value(), PASSWORD);
        return browser;
    }

    private static Path newHome() {
        try {
            Path home = Files.createTempDirectory("lobby-access");
            home.toFile().deleteOnExit();
            return home;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

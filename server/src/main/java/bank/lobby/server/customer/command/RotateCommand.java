package bank.lobby.server.customer.command;

import bank.lobby.server.customer.KeyFiles;
import bank.lobby.server.customer.KeyFiles.Change;
import bank.lobby.server.platform.command.CommandSettings;
import bank.lobby.server.platform.command.Exit;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lobby customers rotate}: puts a new key in use beside the former one, and later drops that. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Changes a key without anybody noticing. First a new key is put in use, while the former is still good; a running"
                    + " server uses it within seconds. Later --finish drops the former.",
            "",
            "sealing: kiosks fetch the new key within a minute; what they sealed to the former is still opened.",
            "token: customers are entered under the new key, and moved to it when they come by; those who have not come by are"
                    + " still found. A list brought in meanwhile moves all that are on it. Appointments follow in the same way.",
            ""
        })
final class RotateCommand implements Callable<Integer> {

    /** A kiosk that was away holds the former key until it is back. Chosen: away overnight, back in the morning. */
    private static final Duration KIOSKS_NEED = Duration.ofHours(24);

    private static final List<String> TABLES = List.of("customer", "crm_answer");

    private final PrintWriter out;
    private final PrintWriter err;
    private final InstantSource clock;

    /** Which key. */
    enum Key {
        SEALING,
        TOKEN;

        /** As it is written on the command line. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "KEY", description = "sealing or token.")
    private Key key = Key.SEALING;

    @Mixin
    private CommandSettings settings = new CommandSettings();

    @Option(names = "--finish", description = "Drop the former key.")
    private boolean finishes;

    @Option(names = "--force", description = "Finish although something is lost by it.")
    private boolean forces;

    RotateCommand(PrintWriter out, PrintWriter err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (CommandHome home = CommandHome.claim(settings.read())) {
            KeyFiles keys = home.keys();
            Optional<Change> underWay = key == Key.SEALING ? keys.sealingChange() : keys.tokenChange();
            if (underWay.isPresent() != finishes) {
                return refused(underWay.map(
                                change -> "A change is under way since " + change.since() + ": finish it with --finish")
                        .orElse("There is nothing to finish: no change of this key is under way"));
            }
            if (underWay.isEmpty()) {
                return begin(keys);
            }
            return key == Key.SEALING ? finishSealing(keys, underWay.get()) : finishToken(home, underWay.get());
        }
    }

    private int begin(KeyFiles keys) {
        Change change = key == Key.SEALING ? keys.beginSealing(clock.instant()) : keys.beginToken(clock.instant());
        out.printf("The key %s is in use; %s is still good.%n", change.current(), change.former());
        out.println("A running server uses it within seconds. Back up the home's key files now.");
        out.printf("When it has settled: ./lobby customers rotate %s --finish%n", key.word());
        return Exit.OK.code();
    }

    private int finishSealing(KeyFiles keys, Change change) {
        Duration age = Duration.between(change.since(), clock.instant());
        if (age.compareTo(KIOSKS_NEED) < 0 && !forces) {
            return refused(
                    "The change began only at " + change.since() + ". A kiosk that has been away since then still seals"
                            + " to the former key, and its customers would be ordinary: wait for a day, or --force");
        }
        keys.finishSealing();
        out.printf("The key %s is dropped; %s is the only one.%n", change.former(), change.current());
        return Exit.OK.code();
    }

    private int finishToken(CommandHome home, Change change) throws SQLException {
        try (Connection connection = home.connect()) {
            long left = count(connection, "customer", change.former());
            if (left > 0 && !forces) {
                return refused(
                        ("%,d customers have not come by and are still under %s. Without it they are unknown until they"
                                        + " are imported again: import the list first, or --force")
                                .formatted(left, change.former()));
            }
            long booked = booked(connection, change.former());
            if (booked > 0 && !forces) {
                return refused(
                        ("%,d appointments to come are found by a number under %s. Without it their customers check in"
                                        + " by typing the code only: wait until they have come, or --force")
                                .formatted(booked, change.former()));
            }
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                delete(connection, table, change.former());
            }
            connection.commit();
            home.keys().finishToken();
            out.printf(
                    "The key %s is dropped, and %,d customers with it; %s is the only one.%n",
                    change.former(), left, change.current());
            return Exit.OK.code();
        }
    }

    private static long count(Connection connection, String table, String prefix) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE starts_with(token, ?)")) {
            statement.setString(1, prefix);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Appointments whose customer can still come and is known by something under {@code prefix}. */
    private static long booked(Connection connection, String prefix) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT count(*) FROM appointment
                 WHERE state = 'BOOKED' AND (starts_with(customer_token, ?) OR starts_with(phone_token, ?)
                                             OR starts_with(code_token, ?))""")) {
            for (int i = 1; i <= 3; i++) {
                statement.setString(i, prefix);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void delete(Connection connection, String table, String prefix) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table + " WHERE starts_with(token, ?)")) {
            statement.setString(1, prefix);
            statement.executeUpdate();
        }
    }

    private int refused(String why) {
        err.println(why);
        return Exit.REFUSED.code();
    }
}

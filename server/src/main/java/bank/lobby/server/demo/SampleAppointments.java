package bank.lobby.server.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.server.appointment.Appointment;
import bank.lobby.server.appointment.AppointmentDesk;
import bank.lobby.server.appointment.AppointmentRule;
import bank.lobby.server.appointment.NewAppointment;
import bank.lobby.server.appointment.Offer;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.SecretFile;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.SealedCustomer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Three customers who have booked around the hour at which the demo starts: one who is early now, one whose time it is, one
 * who is late. What they check in by is written to a file that the demo shows once.
 */
@Component
@ConditionalOnProperty("lobby.demo.enabled")
class SampleAppointments {

    /** Whoever of the sample staff keeps the book. */
    private static final Caller KEEPER =
            new Caller(Caller.Kind.STAFF, "3001", "孙建国", Set.of(Role.SUPERVISOR), Set.of(SampleBank.LARGE));

    private static final String WEALTH = "personal-wealth";
    private static final String ACCOUNT = "corporate-account";
    private static final int MINUTES = 30;

    /** Which of the sample customers has booked with their card; no check of the demo swipes it. */
    private static final int CARD = 30;

    private final AppointmentDesk desk;
    private final Customers customers;
    private final LobbyHome home;
    private final InstantSource clock;

    SampleAppointments(AppointmentDesk desk, Customers customers, LobbyHome home, InstantSource clock) {
        this.desk = desk;
        this.customers = customers;
        this.home = home;
        this.clock = clock;
    }

    /** One line of the file. */
    private record Sample(String word, int minutes, String name, String phone, boolean card) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("due now", 10, "赵**女士", "13800138000", true),
            new Sample("early", 90, "钱**先生", "13800138001", false),
            new Sample("late", -40, "孙**女士", "13800138002", false));

    /** At any hour, so that whoever tries the demo in the evening can book too. */
    void prepare(String branch, ZoneId zone) {
        EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        desk.rule(
                new BranchCommand(branch, "demo-rule", KEEPER, "demo rule"),
                new AppointmentRule(
                        30,
                        15,
                        14,
                        List.of(
                                new Offer(WEALTH, days, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, MINUTES, 2),
                                new Offer(ACCOUNT, days, LocalTime.of(9, 0), LocalTime.of(17, 0), MINUTES, 1))));
        Instant now = clock.instant();
        StringBuilder lines = new StringBuilder();
        for (Sample sample : SAMPLES) {
            lines.append(line(sample, enter(branch, sample, now), zone));
        }
        new SecretFile(home.path().resolve("demo-appointments.txt")).write(lines.toString());
    }

    private Appointment enter(String branch, Sample sample, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        String key = "demo-" + sample.minutes() + "-" + hour.getEpochSecond();
        Duration five = Duration.ofMinutes(5);
        Instant at = Instant.ofEpochSecond(now.getEpochSecond() / five.toSeconds() * five.toSeconds())
                .plus(Duration.ofMinutes(sample.minutes()));
        return desk.enter(
                new BranchCommand(branch, key, KEEPER, "demo appointment " + key),
                new NewAppointment(
                        WEALTH,
                        at,
                        Language.ZH_CN,
                        sample.name(),
                        sample.card() ? sealed(DocumentKind.BANK_CARD, SampleCustomers.cardNumber(CARD)) : null,
                        sealed(DocumentKind.PHONE, sample.phone().getBytes(US_ASCII)),
                        null),
                MINUTES);
    }

    private @Nullable SealedCustomer sealed(DocumentKind kind, byte[] number) {
        return customers.seal(new DocumentNumber(kind, number));
    }

    private static String line(Sample sample, Appointment made, ZoneId zone) {
        String code = made.code();
        return String.format(
                Locale.ROOT,
                "%s %s  %s  %-8s for %s%s%n",
                code.substring(0, 4),
                code.substring(4),
                sample.phone(),
                sample.word(),
                LocalTime.ofInstant(made.at(), zone),
                sample.card() ? ", or swipe card " + CARD : "");
    }
}

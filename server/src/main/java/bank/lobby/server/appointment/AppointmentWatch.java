package bank.lobby.server.appointment;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.appointment.AppointmentState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes the book of a business day that is over: who was booked and never came has missed it. Forgets what customers are
 * known by once their visit is over, and what is written beside an appointment some time after its day.
 */
@Component
class AppointmentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AppointmentWatch.class);
    private static final Caller SERVER = new Caller(Caller.Kind.STATION, "server", "server", Set.of(), Set.of());

    /** Chosen: long enough for the month's reports and for whoever asks why nobody had time for them. */
    private static final int KEPT_DAYS = 40;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final BranchCommands commands;
    private final Appointments appointments;
    private final AppointmentRules rules;
    private final InstantSource clock;

    AppointmentWatch(
            JdbcClient jdbc,
            BranchCommands commands,
            Appointments appointments,
            AppointmentRules rules,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.appointments = appointments;
        this.rules = rules;
        this.clock = clock;
    }

    private record Overdue(String branch, UUID id) {}

    private record Done(UUID appointment) {}

    @Scheduled(fixedDelayString = "${lobby.server.appointment.watch:5s}", initialDelayString = "10s")
    void watch() {
        try {
            overdue().forEach(this::miss);
            forgetCustomers();
            forgetWords();
        } catch (DataAccessException away) {
            LOG.warn("Appointments could not be watched: {}", away.getMessage());
        }
    }

    /** Those whose business day is over by the branch's own clock, the earliest first. */
    private List<Overdue> overdue() {
        return jdbc.sql("""
                SELECT a.branch_id AS branch, a.id FROM appointment a
                  JOIN branch b ON b.id = a.branch_id
                  LEFT JOIN ticket t ON t.branch_id = a.branch_id AND t.id = a.ticket_id
                 WHERE a.code_token IS NOT NULL AND a.state IN ('BOOKED', 'CHECKED_IN') AND a.at < :now AND %s = 'BOOKED' AND a.service_date < ((:now AT TIME ZONE b.zone) - b.day_rolls_at)::date
                 ORDER BY a.at LIMIT :most""".formatted(Appointments.STATE))
                .param("now", Columns.timestamp(clock.instant()))
                .param("most", AT_ONCE)
                .query((row, n) -> new Overdue(row.getString("branch"), Columns.uuid(row, "id")))
                .list();
    }

    private void miss(Overdue overdue) {
        try {
            BranchCommand command =
                    new BranchCommand(overdue.branch(), "missed-" + overdue.id(), SERVER, "miss " + overdue.id());
            commands.run(command, Done.class, change -> miss(change, overdue.id()));
        } catch (Refusal gone) {
            LOG.debug("Appointment {} was changed just now", overdue.id());
        }
    }

    private Optional<Done> miss(BranchChange change, UUID id) {
        Appointment appointment = appointments.get(change, id);
        Instant until = rules.get(change).until(appointment.at());
        if (!appointment.isBooked()
                || !appointment.day().isBefore(change.serviceDate())
                || !change.now().isAfter(until)) {
            return Optional.empty();
        }
        AppointmentRows.miss(change, id);
        change.append(new EventDraft(
                AppointmentEvent.MISSED,
                null,
                null,
                AppointmentEvent.of(id, AppointmentState.MISSED, Place.of(appointment), appointment.isKept(), null)));
        return Optional.of(new Done(id));
    }

    private void forgetCustomers() {
        jdbc.sql("""
                UPDATE appointment a SET customer_token = NULL, phone_token = NULL, code_token = NULL
                  FROM ticket t
                 WHERE t.branch_id = a.branch_id AND t.id = a.ticket_id AND a.state = 'CHECKED_IN'
                   AND t.state IN ('SERVED', 'NO_SHOW', 'LEFT')
                   AND (a.customer_token IS NOT NULL OR a.phone_token IS NOT NULL OR a.code_token IS NOT NULL)""").update();
    }

    private void forgetWords() {
        jdbc.sql("""
                UPDATE appointment SET masked_name = NULL, note = NULL, code_token = NULL
                 WHERE service_date < (:now AT TIME ZONE 'UTC')::date - :days
                   AND (masked_name IS NOT NULL OR note IS NOT NULL OR code_token IS NOT NULL)""")
                .param("now", Columns.timestamp(clock.instant()))
                .param("days", KEPT_DAYS)
                .update();
    }
}

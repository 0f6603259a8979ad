package bank.lobby.server.availability;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.platform.Columns;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is used up of services and asks who is on duty, in one round trip for however many services. */
@Repository
class ServiceUses {

    private static final String SQL = """
            SELECT asked.code, greatest(coalesce(n.next_no, 1), asked.number_from) AS next_no,
                   (SELECT count(*) FROM ticket w
                     WHERE w.branch_id = :branch AND w.service_code = asked.code AND w.state = 'WAITING') AS waiting,
                   coalesce(used.of_day, 0) AS of_day, coalesce(used.of_slot, 0) AS of_slot,
                   coalesce(duty.able_now, false) AS able_now, duty.able_until, duty.since
              FROM jsonb_to_recordset(:asked::jsonb)
                   AS asked (code text, prefix text, number_from int, counted boolean, slot_from timestamptz,
                              window_group text)
              LEFT JOIN series n ON n.branch_id = :branch AND n.service_date = :date AND n.prefix = asked.prefix
              LEFT JOIN LATERAL (
                    SELECT count(*) AS of_day, count(*) FILTER (WHERE t.issued_at >= asked.slot_from) AS of_slot
                      FROM ticket t
                     WHERE asked.counted AND t.branch_id = :branch AND t.service_date = :date
                       AND t.service_code = asked.code AND t.state <> 'CANCELLED') used ON true
              LEFT JOIN LATERAL (
                    SELECT bool_or(s.closed_at IS NULL AND able.yes) AS able_now,
                           max(s.closed_at) FILTER (WHERE able.yes) AS able_until,
                           min(greatest(s.opened_at, :start)) AS since
                      FROM counter_session s
                      JOIN counter c ON c.branch_id = s.branch_id AND c.no = s.counter_no
                     CROSS JOIN LATERAL (
                        SELECT asked.code = ANY (c.first_choice || c.second_choice)
                               OR asked.window_group = ANY (c.window_groups) OR EXISTS (
                            SELECT 1 FROM jsonb_array_elements(c.also_call) also
                             WHERE also ->> 'service' = asked.code) AS yes) able
                     WHERE s.branch_id = :branch AND (s.closed_at IS NULL OR s.closed_at >= :start)) duty ON true""";

    private final JdbcClient jdbc;

    ServiceUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of {@code services} of {@code branch}, by code, on {@code day}. */
    Map<String, ServiceUse> of(String branch, BusinessDay day, BranchCalendar calendar, Collection<AskedUse> services) {
        List<Asked> asked = services.stream()
                .map(use -> Asked.of(use, new Availability(use.service(), calendar, day)))
                .toList();
        return jdbc
                .sql(SQL)
                .param("branch", branch)
                .param("date", day.date())
                .param("start", Timestamp.from(day.start()))
                .param("asked", Columns.write(asked))
                .query((row, n) -> Map.entry(
                        row.getString("code"),
                        new ServiceUse(
                                row.getInt("next_no"),
                                row.getInt("waiting"),
                                row.getInt("of_day"),
                                row.getInt("of_slot"),
                                row.getBoolean("able_now"),
                                Columns.instantOrNull(row, "able_until"),
                                Columns.instantOrNull(row, "since"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A service as the statement needs it; the names are those of its columns. */
    private record Asked(
            String code,
            String prefix,

            @JsonProperty("number_from") int numberFrom,
            boolean counted,
            @JsonProperty("slot_from") @Nullable String slotFrom,
            @JsonProperty("window_group") @Nullable String windowGroup) {

        static Asked of(AskedUse use, Availability availability) {
            BankingService service = use.service();
            return new Asked(
                    service.code(),
                    service.prefix(),
                    service.terms().numberFrom(),
                    service.terms().quota().isSet(),
                    availability.slot().map(slot -> slot.from().toString()).orElse(null),
                    use.windowGroup());
        }
    }
}

package bank.lobby.server.diversion;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of diversions, by business days of the branch, from its log. */
@RestController
class DiversionReports {

    /** Chosen: a quarter; longer stretches are added up from those. */
    private static final int LONGEST_DAYS = 92;

    private final Branches branches;
    private final Services services;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    DiversionReports(Branches branches, Services services, JdbcClient jdbc, InstantSource clock) {
        this.branches = branches;
        this.services = services;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal 400 {@code malformed} for days in the wrong order or more than a quarter */
    @GetMapping("/api/branches/{branch}/reports/diversions")
    DiversionReport report(
            Caller caller,
            @PathVariable String branch,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        Branch place = branches.get(branch);
        LocalDate last = to == null ? today(place) : to;
        LocalDate first = from == null ? last : from;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            throw Refusal.malformed("malformed", "A report is over 1 to " + LONGEST_DAYS + " days");
        }
        return of(place, first, last);
    }

    private DiversionReport of(Branch branch, LocalDate from, LocalDate to) {
        DiversionReport.Tally tally = new DiversionReport.Tally(machineServices(branch.id()));
        jdbc.sql("""
                SELECT type, body::text AS body FROM event
                 WHERE branch_id = :branch AND at >= :from AND at < :until
                   AND (type = 'ISSUED' OR jsonb_exists(body, 'diversion')) ORDER BY rev""")
                .param("branch", branch.id())
                .param("from", Columns.timestamp(start(branch, from)))
                .param("until", Columns.timestamp(start(branch, to.plusDays(1))))
                .query((row, n) -> new Told(row.getString("type"), row.getString("body")))
                .list()
                .forEach(told -> told.to(tally));
        return tally.report(from, to);
    }

    private record Told(String type, String body) {

        void to(DiversionReport.Tally tally) {
            if (type.equals(DiversionEvents.ISSUED)) {
                tally.issued(Columns.read(body, DiversionReport.Issued.class));
                return;
            }
            Diversion diversion = Columns.read(body, Diversion.Carried.class).diversion();
            if (diversion != null) {
                tally.happened(diversion);
            }
        }
    }

    private Set<String> machineServices(String branch) {
        return services.all(branch).stream()
                .filter(service -> !service.menu().machineKinds().isEmpty())
                .map(BankingService::code)
                .collect(Collectors.toSet());
    }

    private LocalDate today(Branch branch) {
        return clock.instant()
                .atZone(branch.zone())
                .minus(Duration.ofNanos(branch.dayRollsAt().toNanoOfDay()))
                .toLocalDate();
    }

    private static Instant start(Branch branch, LocalDate day) {
        return day.atTime(branch.dayRollsAt()).atZone(branch.zone()).toInstant();
    }
}

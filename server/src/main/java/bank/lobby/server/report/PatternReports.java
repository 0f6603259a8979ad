package bank.lobby.server.report;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventLog;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for cherry-picking in a branch's log (特呼、空等、跳号、短时办理). Reads the log from two days before the report begins,
 * to know who sat where and who waited when it did; a session that is older and never paused since is not known. What a
 * counter may serve is as it is today.
 */
@Component
class PatternReports {

    private static final Duration HEAD_START = Duration.ofDays(2);
    private static final int LONGEST_DAYS = 31;
    private static final int PAGE = 2_000;

    private final Branches branches;
    private final Counters counters;
    private final EventLog log;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    PatternReports(Branches branches, Counters counters, EventLog log, JdbcClient jdbc, InstantSource clock) {
        this.branches = branches;
        this.counters = counters;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param from first business day
     * @param to last business day
     * @param until how far it goes: the end of that day, or now
     * @param tellers whoever did anything that is counted, by staff number
     */
    record Report(
            String branch,
            LocalDate from,
            LocalDate to,
            Instant until,
            Thresholds thresholds,
            List<TellerPatterns> tellers) {}

    /** The branch's present business day. */
    LocalDate today(String code) {
        Branch branch = branches.get(code);
        return clock.instant()
                .atZone(branch.zone())
                .minus(Duration.ofNanos(branch.dayRollsAt().toNanoOfDay()))
                .toLocalDate();
    }

    /**
     * @throws Refusal 400 {@code malformed} for days that are in the wrong order or too many; 404 {@code unknown-branch}
     */
    Report of(String code, LocalDate from, LocalDate to, Thresholds thresholds) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw Refusal.malformed("malformed", "A report is over 1 to " + LONGEST_DAYS + " days");
        }
        Branch branch = branches.get(code);
        Instant begin = begin(branch, from);
        Instant after = begin(branch, to.plusDays(1));
        List<EventRow> rows = rows(code, begin, after);
        Instant now = clock.instant();
        Instant end = after.isBefore(now) ? after : now;
        Map<Integer, WorkProfile> profiles =
                counters.of(code).stream().collect(Collectors.toMap(Counter::no, Counter::profile));
        List<TellerPatterns> tellers = new Patterns(thresholds, profiles, begin, end).in(rows);
        return new Report(code, from, to, end, thresholds, tellers);
    }

    private List<EventRow> rows(String branch, Instant begin, Instant end) {
        List<EventRow> rows = new ArrayList<>();
        long rev = revisionBefore(branch, begin.minus(HEAD_START));
        while (true) {
            List<EventRow> page = log.after(branch, rev, PAGE);
            page.stream().filter(row -> row.at().isBefore(end)).forEach(rows::add);
            if (page.size() < PAGE || !page.getLast().at().isBefore(end)) {
                return rows;
            }
            rev = page.getLast().rev();
        }
    }

    private long revisionBefore(String branch, Instant time) {
        return jdbc.sql("SELECT rev FROM event WHERE branch_id = :branch AND at < :time ORDER BY rev DESC LIMIT 1")
                .param("branch", branch)
                .param("time", Columns.timestamp(time))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static Instant begin(Branch branch, LocalDate day) {
        return day.atTime(branch.dayRollsAt()).atZone(branch.zone()).toInstant();
    }
}

package bank.lobby.server.diversion;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.machine.MachineReport;
import bank.lobby.wire.machine.MachineState;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The self-service machines of every branch, each as it said itself or as staff said last. */
@Repository
public class Machines {

    private static final String QUERY = """
            SELECT m.code, m.kind, k.names, m.place, k.icon, coalesce(m.mean_minutes, k.mean_minutes) AS mean_minutes,
                   m.station_id, coalesce(s.revoked_at IS NOT NULL, false) AS revoked, m.state, m.since, m.queue,
                   m.reported_at, m.by_staff
              FROM machine m JOIN machine_kind k ON k.code = m.kind LEFT JOIN station s ON s.id = m.station_id
             WHERE m.branch_id = :branch""";

    private static final RowMapper<MachineRow> ROW = (row, n) -> new MachineRow(
            row.getString("code"),
            row.getString("kind"),
            Columns.names(row, "names"),
            Columns.names(row, "place"),
            row.getString("icon"),
            row.getInt("mean_minutes"),
            row.getObject("station_id", UUID.class),
            row.getBoolean("revoked"),
            MachineState.valueOf(row.getString("state")),
            Columns.instant(row, "since"),
            row.getInt("queue"),
            Columns.instantOrNull(row, "reported_at"),
            row.getBoolean("by_staff"));

    private final JdbcClient jdbc;
    private final BranchCommands commands;
    private final InstantSource clock;

    Machines(JdbcClient jdbc, BranchCommands commands, InstantSource clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    /** Adds a machine at {@code position}; does nothing when it exists. */
    public void add(String branch, int position, String code, String kind, Names place) {
        jdbc.sql("""
                INSERT INTO machine (branch_id, code, position, kind, place, since)
                VALUES (:branch, :code, :position, :kind, :place::jsonb, :now) ON CONFLICT DO NOTHING""")
                .param("branch", branch)
                .param("code", code)
                .param("position", position)
                .param("kind", kind)
                .param("place", Columns.write(place))
                .param("now", Columns.timestamp(clock.instant()))
                .update();
    }

    /** In the order shown; may be empty. */
    List<MachineView> of(String branch) {
        Instant now = clock.instant();
        return jdbc.sql(QUERY + " ORDER BY m.position, m.code").param("branch", branch).query(ROW).list().stream()
                .map(row -> row.view(now))
                .toList();
    }

    Optional<MachineRow> find(String branch, String code) {
        return jdbc.sql(QUERY + " AND m.code = :code")
                .param("branch", branch)
                .param("code", code)
                .query(ROW)
                .optional();
    }

    /** @throws Refusal 404 {@code unknown-machine} */
    MachineRow get(String branch, String code) {
        return find(branch, code)
                .orElseThrow(() -> Refusal.unknown("unknown-machine", "This branch has no such machine")
                        .with("machine", code));
    }

    /**
     * Notes how a machine is. The first station that reports for it is its own from then on, until that one is shut out.
     *
     * @throws Refusal 404 {@code unknown-machine}; 403 {@code not-your-machine} for another station
     */
    void report(Caller caller, String branch, String code, MachineReport report) {
        // The report is the whole state, so the state itself makes it harmless to repeat; a key would forbid A, B, A.
        String words = "machine " + code + " " + report;
        BranchCommand command = new BranchCommand(branch, "machine-" + UUID.randomUUID(), caller, words);
        boolean news = commands.run(command, Noted.class, change -> note(change, code, report))
                .isPresent();
        if (!news && caller.kind() == Caller.Kind.STATION) {
            alive(branch, code);
        }
    }

    /**
     * A machine nothing was heard of is unknown from now on.
     *
     * @param silentSince the moment it must have spoken after to be spared
     */
    void silence(String branch, String code, Instant silentSince) {
        BranchCommand command =
                new BranchCommand(branch, "silent-" + UUID.randomUUID(), Caller.SERVER, "silent " + code);
        commands.run(command, Noted.class, change -> {
            MachineRow before = get(change.branch(), code);
            return before.isSilent(silentSince) ? store(change, before.unknown(change.now())) : Optional.empty();
        });
    }

    /** @throws Refusal 404 {@code unknown-machine}, 409 {@code machine-cannot} for a service that names no such kind */
    MachineRow mustDo(String branch, String machine, BankingService service) {
        MachineRow row = get(branch, machine);
        if (!service.menu().machineKinds().contains(row.kind())) {
            throw Refusal.conflict("machine-cannot", "That machine cannot do this service")
                    .with("machine", machine)
                    .with("service", service.code());
        }
        return row;
    }

    /** @throws Refusal 403 {@code not-your-machine} unless {@code caller} reports for {@code machine} */
    static void mustBeOwn(Caller caller, MachineRow machine) {
        UUID station = machine.station();
        if (station != null && !machine.stationRevoked() && !station.toString().equals(caller.id())) {
            throw Refusal.forbidden("not-your-machine", "Another station reports for this machine");
        }
    }

    private Optional<Noted> note(BranchChange change, String code, MachineReport report) {
        MachineRow before = get(change.branch(), code);
        boolean itself = change.caller().kind() == Caller.Kind.STATION;
        if (itself) {
            mustBeOwn(change.caller(), before);
        }
        UUID reporter = itself ? UUID.fromString(change.caller().id()) : null;
        MachineRow now = reporter == null
                ? before.saidByStaff(report, change.now())
                : before.saidByItself(report, change.now(), reporter);
        return now.looksLike(before) ? Optional.empty() : store(change, now);
    }

    private static Optional<Noted> store(BranchChange change, MachineRow now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("code", now.code());
        values.put("station", now.station());
        values.put("state", now.state().name());
        values.put("since", Columns.timestamp(now.since()));
        values.put("queue", now.queue());
        values.put("reported", Columns.timestamp(now.reportedAt()));
        values.put("staff", now.byStaff());
        change.write("""
                UPDATE machine SET station_id = :station, state = :state, since = :since, queue = :queue,
                       reported_at = :reported, by_staff = :staff
                 WHERE branch_id = :branch AND code = :code""", values);
        change.append(new EventDraft(MachineView.EVENT, null, null, now.view(change.now())));
        return Optional.of(new Noted(change.rev()));
    }

    /** It has spoken and said nothing new: no revision of the branch. */
    private void alive(String branch, String code) {
        jdbc.sql("UPDATE machine SET reported_at = :now WHERE branch_id = :branch AND code = :code")
                .param("now", Columns.timestamp(clock.instant()))
                .param("branch", branch)
                .param("code", code)
                .update();
    }

    /** At which revision it was noted; kept as the answer. */
    record Noted(long rev) {}
}

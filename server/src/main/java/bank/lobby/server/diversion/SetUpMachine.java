package bank.lobby.server.diversion;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.machine.MachineState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A supervisor says which machines the branch has, and where each stands. How it is, it says itself. */
@Component
class SetUpMachine {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** Chosen: what the kiosk shows in two lines beside the machine. */
    private static final int LONGEST_PLACE = 40;

    private final JdbcClient jdbc;
    private final BranchCommands commands;
    private final Machines machines;

    SetUpMachine(JdbcClient jdbc, BranchCommands commands, Machines machines) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.machines = machines;
    }

    /**
     * @param kind code of its kind
     * @param place where it stands, in the customer's words, 1 to 40 characters in each language
     * @param position among the others; {@code null} is the first
     * @param meanMinutes how long one customer is usually at it, 1 to 60; {@code null} is as others of its kind
     */
    record Draft(
            String kind,
            Names place,
            @Nullable Integer position,
            @Nullable Integer meanMinutes) {

        Draft {
            requireNonNull(kind, "kind");
            requireNonNull(place, "place");
            if (meanMinutes != null && (meanMinutes < 1 || meanMinutes > 60)) {
                throw new IllegalArgumentException("meanMinutes must be 1 to 60, was " + meanMinutes);
            }
            for (Language language : Language.values()) {
                String words = place.in(language);
                if (words.isBlank()
                        || words.length() > LONGEST_PLACE
                        || words.chars().anyMatch(Character::isISOControl)) {
                    throw new IllegalArgumentException("place has 1 to " + LONGEST_PLACE + " characters in one line");
                }
            }
        }
    }

    private record Kind(Names names, String icon, int meanMinutes) {}

    /**
     * Adds the machine, or changes what is not of its state.
     *
     * @throws Refusal 400 {@code malformed} for a code that is none; 404 {@code unknown-machine-kind}
     */
    MachineView put(BranchCommand command, String code, Draft draft) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.malformed("malformed", "A code is 1 to 32 small letters, digits and hyphens");
        }
        return commands.run(command, MachineView.class, change -> Optional.of(put(change, code, draft)))
                .orElseThrow();
    }

    /**
     * Takes the machine away. Who is at it is still known, and may come back.
     *
     * @throws Refusal 404 {@code unknown-machine}
     */
    void remove(BranchCommand command, String code) {
        commands.run(command, MachineView.class, change -> {
            MachineView last = machines.get(change.branch(), code).view(change.now());
            change.write(
                    "DELETE FROM machine WHERE branch_id = :branch AND code = :code",
                    Map.of("branch", change.branch(), "code", code));
            return Optional.of(tell(change, last.removed()));
        });
    }

    private MachineView put(BranchChange change, String code, Draft draft) {
        Kind kind = kind(draft.kind());
        Integer mean = draft.meanMinutes();
        MachineRow now = machines.find(change.branch(), code)
                .orElseGet(() -> new MachineRow(
                        code,
                        draft.kind(),
                        kind.names(),
                        draft.place(),
                        kind.icon(),
                        kind.meanMinutes(),
                        null,
                        false,
                        MachineState.UNKNOWN,
                        change.now(),
                        0,
                        null,
                        false))
                .setUp(
                        draft.kind(),
                        kind.names(),
                        draft.place(),
                        kind.icon(),
                        mean == null ? kind.meanMinutes() : mean);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("code", code);
        values.put("position", draft.position() == null ? 0 : draft.position());
        values.put("kind", draft.kind());
        values.put("place", Columns.write(draft.place()));
        values.put("mean", mean);
        values.put("since", Columns.timestamp(now.since()));
        change.write("""
                INSERT INTO machine (branch_id, code, position, kind, place, mean_minutes, since)
                VALUES (:branch, :code, :position, :kind, :place::jsonb, :mean, :since)
                ON CONFLICT (branch_id, code) DO UPDATE
                   SET position = excluded.position, kind = excluded.kind, place = excluded.place,
                       mean_minutes = excluded.mean_minutes""", values);
        return tell(change, now.view(change.now()));
    }

    private static MachineView tell(BranchChange change, MachineView view) {
        change.append(new EventDraft(MachineView.EVENT, null, null, view));
        return view;
    }

    private Kind kind(String code) {
        return jdbc.sql("SELECT names, icon, mean_minutes FROM machine_kind WHERE code = :code")
                .param("code", code)
                .query((row, n) ->
                        new Kind(Columns.names(row, "names"), row.getString("icon"), row.getInt("mean_minutes")))
                .optional()
                .orElseThrow(() -> Refusal.unknown("unknown-machine-kind", "There is no such kind of machine")
                        .with("kind", code));
    }
}

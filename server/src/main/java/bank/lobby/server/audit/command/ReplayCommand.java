package bank.lobby.server.audit.command;

import bank.lobby.server.audit.CallAudit;
import bank.lobby.server.branch.Branch;
import bank.lobby.server.platform.command.CommandSettings;
import bank.lobby.server.platform.command.Exit;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lobby audit replay}: makes every call decision of a time again, from the events alone. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Follows the log of a branch from its first event, makes every call of the days asked for again from what the"
                    + " events before it say, and compares it with the decision that was kept: whom, why, and every"
                    + " candidate with wait, share of the promise and passes. It also rebuilds every ticket and compares it"
                    + " with its row. Rule, work profile and a ticket's own counters are taken from the decision itself.",
            ""
        })
final class ReplayCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out;
    private final PrintWriter err;

    @Mixin
    private CommandSettings settings = new CommandSettings();

    @Option(
            names = {"--branch", "-b"},
            paramLabel = "CODE",
            description = "Code of the branch; all branches where it is left out.")
    private @Nullable String branch;

    @Option(names = "--day", paramLabel = "DATE", description = "One business day of the branch, as 2026-03-02.")
    private @Nullable LocalDate day;

    @Option(names = "--from", paramLabel = "DATE", description = "The first of several days; the first there is.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last of them; the last there is.")
    private @Nullable LocalDate to;

    @Option(names = "--json", description = "A JSON list with one result a branch instead of words.")
    private boolean asJson;

    ReplayCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        LocalDate first = day == null ? from : day;
        LocalDate last = day == null ? to : day;
        if (day != null && (from != null || to != null)) {
            return wrong("--day is one day, --from and --to are several: not both");
        }
        if (first != null && last != null && last.isBefore(first)) {
            return wrong("--to is before --from");
        }
        try (AuditDatabase database = AuditDatabase.open(settings.read())) {
            List<Branch> known = database.branches().all();
            List<Branch> asked = known.stream()
                    .filter(each -> branch == null || each.id().equals(branch))
                    .toList();
            if (asked.isEmpty()) {
                return wrong("There is no branch '" + (branch == null ? "" : branch) + "'; there are: "
                        + String.join(", ", known.stream().map(Branch::id).toList()));
            }
            List<CallAudit.Result> results = new ArrayList<>();
            for (Branch each : asked) {
                results.add(database.audit().of(each.id(), begin(each, first), end(each, last), Integer.MAX_VALUE));
            }
            return told(results);
        }
    }

    private static Instant begin(Branch branch, @Nullable LocalDate first) {
        return first == null
                ? Instant.MIN
                : first.atTime(branch.dayRollsAt()).atZone(branch.zone()).toInstant();
    }

    private static Instant end(Branch branch, @Nullable LocalDate last) {
        return last == null ? Instant.MAX : begin(branch, last.plusDays(1));
    }

    private int told(List<CallAudit.Result> results) {
        if (asJson) {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(results));
        } else {
            ReplayWords words = new ReplayWords(out);
            results.forEach(words::say);
        }
        boolean agrees = results.stream().allMatch(result -> result.disagreements() == 0);
        return (agrees ? Exit.OK : Exit.REFUSED).code();
    }

    private int wrong(String why) {
        err.println(why);
        return Exit.WRONG_USE.code();
    }
}

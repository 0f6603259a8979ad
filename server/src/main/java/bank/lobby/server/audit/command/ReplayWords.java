package bank.lobby.server.audit.command;

import bank.lobby.server.audit.BranchReplay.Fault;
import bank.lobby.server.audit.CallAudit;
import bank.lobby.server.calling.policy.CallDecision;
import bank.lobby.server.calling.policy.CallDecision.Candidate;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what a replay found, for people. */
final class ReplayWords {

    private final PrintWriter out;

    ReplayWords(PrintWriter out) {
        this.out = out;
    }

    void say(CallAudit.Result result) {
        out.printf(
                "%s: %,d calls decided again with the same answer, %,d tickets rebuilt as they stand, %,d events followed%n",
                result.branch(), result.calls(), result.tickets(), result.rev());
        if (result.unjudged() > 0) {
            out.printf("  %,d calls of the first release do not say enough to be decided again%n", result.unjudged());
        }
        out.println(
                result.disagreements() == 0
                        ? "  no disagreement"
                        : String.format(Locale.ROOT, "  %,d DISAGREEMENTS", result.disagreements()));
        result.faults().forEach(this::say);
    }

    private void say(Fault fault) {
        out.printf(
                "  revision %d%s%s: %s%n",
                fault.rev(),
                fault.at() == null ? "" : ", " + fault.at(),
                fault.ticket() == null ? "" : ", ticket " + fault.ticket(),
                fault.what());
        CallDecision kept = fault.kept();
        if (kept != null) {
            say("kept", kept, fault.again());
            say("from the events", fault.again(), kept);
        }
    }

    private void say(String whose, @Nullable CallDecision decision, @Nullable CallDecision other) {
        if (decision == null) {
            out.printf("    %s: nobody could be called%n", whose);
            return;
        }
        out.printf(
                "    %s: calls %s, %s, policy %s version %d, pass limit %d%n",
                whose,
                number(decision),
                decision.reason(),
                decision.rule().policy(),
                decision.version(),
                decision.rule().passLimit());
        decision.candidates().forEach(each -> say(each, other));
    }

    /** One candidate; an asterisk where the other side says otherwise. */
    private void say(Candidate candidate, @Nullable CallDecision other) {
        boolean same = other != null && other.candidates().stream().anyMatch(candidate::equals);
        out.printf(
                Locale.ROOT,
                "      %s %-6s %-24s %-6s waited %5d s of %5d, share %.4f, urgency %.4f, passes %d%n",
                same ? " " : "*",
                candidate.number(),
                candidate.service(),
                candidate.choice(),
                candidate.waitedSeconds(),
                candidate.promiseSeconds(),
                candidate.share(),
                candidate.urgency(),
                candidate.passes());
    }

    private static String number(CallDecision decision) {
        return decision.candidates().stream()
                .filter(each -> Objects.equals(each.ticket(), decision.called()))
                .map(Candidate::number)
                .findFirst()
                .orElse(decision.called().toString());
    }
}

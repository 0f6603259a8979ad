package bank.lobby.server.report;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP, for supervisors. */
@RestController
class ReportController {

    private final Branches branches;
    private final PatternReports patterns;

    ReportController(Branches branches, PatternReports patterns) {
        this.branches = branches;
        this.patterns = patterns;
    }

    @GetMapping("/api/branches/{branch}/reports/patterns")
    PatternReports.Report patterns(
            Caller caller,
            @PathVariable String branch,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(name = "short", defaultValue = "" + Thresholds.SHORT) int shortSeconds,
            @RequestParam(name = "idle", defaultValue = "" + Thresholds.IDLE) int idleSeconds,
            @RequestParam(name = "soon", defaultValue = "" + Thresholds.SOON) int soonSeconds) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        LocalDate last = to == null ? patterns.today(branch) : to;
        return patterns.of(
                branch, from == null ? last : from, last, new Thresholds(shortSeconds, idleSeconds, soonSeconds));
    }
}

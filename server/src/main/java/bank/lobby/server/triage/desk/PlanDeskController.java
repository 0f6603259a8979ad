package bank.lobby.server.triage.desk;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.OneMoment;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.server.triage.analysis.Trial;
import bank.lobby.server.triage.rule.PlanProblem;
import bank.lobby.server.triage.rule.PlanVocabularies;
import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.words.RuleWords;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a supervisor writes a branch's plan: reading, the draft, and looking over what is being written. */
@RestController
@RequestMapping("/api/branches/{branch}")
class PlanDeskController {

    private final Branches branches;
    private final TriagePlans plans;
    private final PlanVocabularies vocabularies;
    private final PlanDrafts drafts;
    private final PlanVersions versions;
    private final OneMoment moment;
    private final InstantSource clock;

    PlanDeskController(
            Branches branches,
            TriagePlans plans,
            PlanVocabularies vocabularies,
            PlanDrafts drafts,
            PlanVersions versions,
            OneMoment moment,
            InstantSource clock) {
        this.branches = branches;
        this.plans = plans;
        this.vocabularies = vocabularies;
        this.drafts = drafts;
        this.versions = versions;
        this.moment = moment;
        this.clock = clock;
    }

    /** Rules being written. */
    record Written(List<TriageRule> rules) {

        /** @throws Refusal 400 {@code malformed} */
        Written {
            if (rules == null
                    || rules.size() > 2 * PlanProblem.MOST_RULES
                    || rules.stream().anyMatch(Objects::isNull)) {
                throw Refusal.malformed("malformed", "Send a list of rules");
            }
        }
    }

    /** A draft to keep in place of that revision. */
    record DraftSave(int revision, int baseVersion, List<TriageRule> rules) {}

    /** Rules being written, and somebody to try them on. */
    record TrialRequest(List<TriageRule> rules, TrialCustomer customer) {

        /** @throws Refusal 400 {@code malformed} */
        TrialRequest {
            rules = new Written(rules).rules();
            requireNonNull(customer, "customer");
        }
    }

    @GetMapping("/plan-desk")
    PlanDesk desk(Caller caller, @PathVariable String branch) {
        Branch place = admitted(caller, branch);
        return moment.see(() -> desk(place));
    }

    private PlanDesk desk(Branch place) {
        Instant now = clock.instant();
        TriagePlan inForce = plans.inForce(place.id());
        List<PlanVersion> published = versions.of(place.id());
        return new PlanDesk(
                place.id(),
                place.zone().getId(),
                now,
                vocabularies.of(place.id()),
                new PlanDesk.Rules(inForce.version(), inForce.rules()),
                published.stream()
                        .filter(version -> version.isScheduled(now))
                        .findFirst()
                        .orElse(null),
                drafts.of(place.id()).orElse(null),
                published);
    }

    @PutMapping("/plan-draft")
    PlanDraft save(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody DraftSave draft) {
        admitted(caller, branch);
        Written written = new Written(draft.rules());
        return drafts.save(
                branch,
                draft.revision(),
                draft.baseVersion(),
                written.rules(),
                caller,
                new BranchCommand(branch, key, caller, "").key());
    }

    @DeleteMapping("/plan-draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestParam int revision) {
        admitted(caller, branch);
        drafts.save(branch, revision, 0, null, caller, new BranchCommand(branch, key, caller, "").key());
    }

    @PostMapping("/plan-words")
    List<RuleWords.Said> words(Caller caller, @PathVariable String branch, @RequestBody Written written) {
        admitted(caller, branch);
        RuleWords words = new RuleWords(vocabularies.of(branch));
        return written.rules().stream().map(words::say).toList();
    }

    @PostMapping("/plan-review")
    PlanReview review(Caller caller, @PathVariable String branch, @RequestBody Written written) {
        admitted(caller, branch);
        return PlanReview.of(written.rules(), plans.inForce(branch).rules(), vocabularies.of(branch));
    }

    @PostMapping("/plan-trial")
    Trial attempt(Caller caller, @PathVariable String branch, @RequestBody TrialRequest request) {
        admitted(caller, branch);
        PlanVocabulary vocabulary = vocabularies.of(branch);
        List<PlanProblem> problems = PlanProblem.of(request.rules(), vocabulary);
        if (problems.stream().anyMatch(problem -> problem.kind() != PlanProblem.Kind.UNKNOWN)) {
            throw Refusal.conflict("plan-unsound", "This list of rules is no plan")
                    .with("problems", problems);
        }
        return Trial.of(new TriagePlan(0, request.rules()), request.customer().facts(vocabulary));
    }

    private Branch admitted(Caller caller, String branch) {
        Branch place = branches.get(branch);
        caller.mustBe(branch, Role.SUPERVISOR);
        return place;
    }
}

package bank.lobby.server.triage.desk;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.triage.rule.PlanVocabularies;
import bank.lobby.server.triage.words.RuleWords;
import bank.lobby.wire.triage.TriageRule;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The published versions of a branch's plan: publish, cancel, roll back, bring to other branches. */
@RestController
@RequestMapping("/api/branches/{branch}/plan-versions")
class PlanVersionController {

    private final Branches branches;
    private final PlanVersions versions;
    private final PlanVocabularies vocabularies;
    private final Publishing publishing;
    private final Copying copying;

    PlanVersionController(
            Branches branches,
            PlanVersions versions,
            PlanVocabularies vocabularies,
            Publishing publishing,
            Copying copying) {
        this.branches = branches;
        this.versions = versions;
        this.vocabularies = vocabularies;
        this.publishing = publishing;
        this.copying = copying;
    }

    /** The draft of that revision is to be published so. */
    record PublishRequest(
            int draftRevision,
            @Nullable LocalDateTime at,
            @Nullable String note,
            @Nullable Integer replaces) {}

    /** A former version is to be published so. */
    record RollBackRequest(
            @Nullable LocalDateTime at,
            @Nullable String note,
            @Nullable Integer replaces) {}

    /** A version is to be brought to these branches, and, where wanted, to all that have no plan of their own. */
    record CopyRequest(
            @Nullable List<String> branches,
            @Nullable Boolean bankDefault,
            @Nullable LocalDateTime at,
            @Nullable String note) {}

    /**
     * A version with its rules.
     *
     * @param words each rule in words
     * @param changes what it changed of the version before it, cancelled ones left out
     */
    record WholeVersion(
            @JsonUnwrapped PlanVersion version,
            List<TriageRule> list,
            List<RuleWords.Said> words,
            List<PlanReview.SaidChange> changes) {}

    @GetMapping
    List<PlanVersion> all(Caller caller, @PathVariable String branch) {
        admit(caller, branch);
        return versions.of(branch);
    }

    @GetMapping("/{version}")
    WholeVersion one(Caller caller, @PathVariable String branch, @PathVariable int version) {
        admit(caller, branch);
        List<TriageRule> rules = versions.rules(branch, version);
        RuleWords words = new RuleWords(vocabularies.of(branch));
        List<TriageRule> before = versions.of(branch).stream()
                .filter(each -> each.version() < version && each.cancelledAt() == null)
                .findFirst()
                .map(each -> versions.rules(branch, each.version()))
                .orElse(List.of());
        return new WholeVersion(
                versions.get(branch, version),
                rules,
                rules.stream().map(words::say).toList(),
                PlanReview.changes(before, rules, words));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanVersion publish(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody PublishRequest request) {
        admit(caller, branch);
        return publishing.publish(
                new BranchCommand(branch, key, caller, "publish plan " + Columns.write(request)),
                request.draftRevision(),
                publication(request.at(), request.note(), request.replaces()));
    }

    @DeleteMapping("/{version}")
    PlanVersion cancel(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int version,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        admit(caller, branch);
        return publishing.cancel(new BranchCommand(branch, key, caller, "cancel plan " + version), version);
    }

    @PostMapping("/{version}/roll-back")
    @ResponseStatus(HttpStatus.CREATED)
    PlanVersion rollBack(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int version,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody RollBackRequest request) {
        admit(caller, branch);
        return publishing.rollBack(
                new BranchCommand(branch, key, caller, "roll back plan " + version + " " + Columns.write(request)),
                version,
                publication(request.at(), request.note(), request.replaces()));
    }

    @PostMapping("/{version}/copies")
    List<Copying.Copied> copy(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int version,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody CopyRequest request) {
        branches.admit(caller, branch, Role.ADMIN);
        boolean bankDefault = Boolean.TRUE.equals(request.bankDefault());
        if (bankDefault && request.at() != null) {
            throw Refusal.malformed("default-at-once", "The bank's default counts at once");
        }
        Publication publication = publication(request.at(), request.note(), null);
        Copying.Original original = new Copying.Original(branch, version, versions.rules(branch, version));
        List<Copying.Copied> copied = new ArrayList<>();
        if (request.branches() != null) {
            copied.addAll(copying.copy(original, request.branches(), caller, key, publication));
        }
        if (bankDefault) {
            copied.addAll(copying.makeDefault(original, caller, key, publication));
        }
        return copied;
    }

    private void admit(Caller caller, String branch) {
        branches.admit(caller, branch, Role.SUPERVISOR);
    }

    private static Publication publication(
            @Nullable LocalDateTime at, @Nullable String note, @Nullable Integer replaces) {
        return new Publication(at, note == null ? "" : note, replaces);
    }
}

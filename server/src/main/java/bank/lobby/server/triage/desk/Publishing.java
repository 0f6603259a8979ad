package bank.lobby.server.triage.desk;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.triage.desk.PlanVersions.Source;
import bank.lobby.server.triage.rule.PlanProblem;
import bank.lobby.server.triage.rule.PlanVocabularies;
import bank.lobby.wire.triage.TriageRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes versions: from a draft, from a former version, from another branch. At most one version is scheduled in a branch
 * at a time; another one may take its place when whoever publishes says that they know of it.
 */
@Component
class Publishing {

    private final BranchCommands commands;
    private final PlanDrafts drafts;
    private final PlanVersions versions;
    private final PlanVocabularies vocabularies;

    Publishing(BranchCommands commands, PlanDrafts drafts, PlanVersions versions, PlanVocabularies vocabularies) {
        this.commands = commands;
        this.drafts = drafts;
        this.versions = versions;
        this.vocabularies = vocabularies;
    }

    /**
     * Publishes the draft of that revision, which is closed.
     *
     * @throws Refusal 409 {@code draft-stale}, {@code plan-unsound}, {@code plan-scheduled}; 400 {@code time-not-ahead}
     */
    PlanVersion publish(BranchCommand command, int draftRevision, Publication publication) {
        return commands.run(
                        command,
                        PlanVersion.class,
                        change -> Optional.of(
                                publish(change, drafts.take(change, draftRevision), Source.DRAFT, publication)))
                .orElseThrow();
    }

    /**
     * Publishes the rules of a former version again. The draft stays as it is.
     *
     * @throws Refusal 404 {@code unknown-plan-version}; 409 {@code plan-unsound} where it names what is gone since,
     *     {@code plan-scheduled}; 400 {@code time-not-ahead}
     */
    PlanVersion rollBack(BranchCommand command, int version, Publication publication) {
        return commands.run(
                        command,
                        PlanVersion.class,
                        change -> Optional.of(publish(
                                change,
                                versions.rules(change.branch(), version),
                                new Source(PlanVersion.Origin.ROLL_BACK, null, version),
                                publication)))
                .orElseThrow();
    }

    /**
     * Takes a scheduled version back.
     *
     * @throws Refusal 404 {@code unknown-plan-version}; 409 {@code plan-not-scheduled} when its time has come or it was
     *     taken back before
     */
    PlanVersion cancel(BranchCommand command, int version) {
        return commands.run(command, PlanVersion.class, change -> Optional.of(cancel(change, version)))
                .orElseThrow();
    }

    private PlanVersion cancel(BranchChange change, int version) {
        PlanVersion known = versions.get(change.branch(), version);
        if (!known.isScheduled(change.now())) {
            throw Refusal.conflict("plan-not-scheduled", "Only a version whose time has not come can be cancelled")
                    .with("version", version);
        }
        versions.cancel(change, version);
        change.append(new EventDraft(PlanEvent.CANCELLED, null, null, PlanEvent.of(known, null)));
        return versions.get(change.branch(), version);
    }

    /** Writes {@code rules} as the next version, and its event. Throws as {@link #publish(BranchCommand, int, Publication)} does. */
    PlanVersion publish(BranchChange change, List<TriageRule> rules, Source source, Publication publication) {
        List<PlanProblem> problems = PlanProblem.of(rules, vocabularies.of(change.branch()));
        if (!problems.isEmpty()) {
            throw Refusal.conflict("plan-unsound", "This list of rules is no plan for this branch")
                    .with("problems", problems);
        }
        Instant at = publication.moment(change);
        Integer cancelled = replace(change, publication.replaces());
        PlanVersion version = versions.add(change, rules, source, at, publication.note());
        change.append(new EventDraft(
                at == null ? PlanEvent.PUBLISHED : PlanEvent.SCHEDULED, null, null, PlanEvent.of(version, cancelled)));
        return version;
    }

    /** Cancels the scheduled version, which must be the one known of; {@code null} where there is none. */
    private @Nullable Integer replace(BranchChange change, @Nullable Integer known) {
        PlanVersion scheduled = versions.scheduled(change).orElse(null);
        if (scheduled == null) {
            return null;
        }
        if (known == null || known != scheduled.version()) {
            throw Refusal.conflict("plan-scheduled", "Another version waits for its time")
                    .with("version", scheduled.version())
                    .with("at", scheduled.effectiveAt())
                    .with("name", scheduled.publishedName());
        }
        versions.cancel(change, scheduled.version());
        return scheduled.version();
    }
}

package bank.lobby.server.triage.desk;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.triage.desk.PlanVersions.Source;
import bank.lobby.wire.triage.TriageRule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a version of one branch to others, and makes it the bank's default. Each branch has its own command and event:
 * what one of them refuses does not keep the others from it, and the same press repeated does only what is missing.
 */
@Component
class Copying {

    private final JdbcClient jdbc;
    private final BranchCommands commands;
    private final Branches branches;
    private final PlanVersions versions;
    private final Publishing publishing;
    private final InstantSource clock;

    Copying(
            JdbcClient jdbc,
            BranchCommands commands,
            Branches branches,
            PlanVersions versions,
            Publishing publishing,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.branches = branches;
        this.versions = versions;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * What is to be copied.
     *
     * @param branch where it was published
     * @param version which
     * @param rules its rules
     */
    record Original(String branch, int version, List<TriageRule> rules) {}

    /**
     * What came of it in one branch: a version, or why not.
     *
     * @param version the branch's new version; {@code null} when refused, or when it has a plan of its own by now
     * @param refused slug of the refusal; {@code null} when done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Copied(
            String branch,
            @Nullable Integer version,
            @Nullable String refused) {}

    /**
     * Publishes {@code original} in each of {@code targets}; a scheduled version there is cancelled.
     *
     * @param key names the press
     */
    List<Copied> copy(Original original, List<String> targets, Caller caller, String key, Publication publication) {
        targets.forEach(target -> branches.admit(caller, target, Role.ADMIN));
        List<Copied> copied = new ArrayList<>();
        for (String target : targets) {
            copied.add(copyTo(target, original, PlanVersion.Origin.COPY, caller, key, publication));
        }
        return copied;
    }

    /**
     * Makes {@code original} the bank's default, and publishes it in every branch without a plan of its own.
     *
     * @throws Refusal 403 {@code not-allowed} for whoever is not an administrator of the whole bank
     */
    List<Copied> makeDefault(Original original, Caller caller, String key, Publication publication) {
        if (!caller.branches().isEmpty()) {
            throw Refusal.forbidden("not-allowed", "Only an administrator of the whole bank sets its default");
        }
        caller.mustBe(original.branch(), Role.ADMIN);
        keep(original, caller, key, publication.note());
        return branches.all().stream()
                .map(Branch::id)
                .filter(branch -> !versions.hasOwn(branch))
                .map(branch -> copyTo(branch, original, PlanVersion.Origin.BANK, caller, key, publication))
                .toList();
    }

    private Copied copyTo(
            String target,
            Original original,
            PlanVersion.Origin origin,
            Caller caller,
            String key,
            Publication publication) {
        String words = "copy plan " + original.branch() + " " + original.version() + " " + origin + " "
                + Columns.write(publication);
        try {
            return commands.run(
                            new BranchCommand(target, key, caller, words),
                            PlanVersion.class,
                            change -> copyTo(change, original, origin, publication))
                    .map(version -> new Copied(target, version.version(), null))
                    .orElseGet(() -> new Copied(target, null, null));
        } catch (Refusal refused) {
            return new Copied(target, null, refused.slug());
        }
    }

    private Optional<PlanVersion> copyTo(
            BranchChange change, Original original, PlanVersion.Origin origin, Publication publication) {
        if (origin == PlanVersion.Origin.BANK && versions.hasOwn(change.branch())) {
            return Optional.empty();
        }
        Integer scheduled = versions.scheduled(change).map(PlanVersion::version).orElse(null);
        return Optional.of(publishing.publish(
                change,
                original.rules(),
                new Source(origin, original.branch(), original.version()),
                new Publication(publication.at(), publication.note(), scheduled)));
    }

    private void keep(Original original, Caller caller, String key, String note) {
        jdbc.sql("""
                INSERT INTO triage_bank_plan (rules, source_branch, source_version, published_at, published_by,
                                              published_name, note, key)
                VALUES (:rules::jsonb, :branch, :version, :now, :by, :name, :note, :key)
                ON CONFLICT (key) DO NOTHING""")
                .param("rules", Columns.write(original.rules()))
                .param("branch", original.branch())
                .param("version", original.version())
                .param("now", Columns.timestamp(clock.instant()))
                .param("by", caller.id())
                .param("name", caller.name())
                .param("note", note)
                .param("key", caller.id() + "/" + key)
                .update();
    }
}

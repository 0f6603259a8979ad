package bank.lobby.server.catalog.editor;

import bank.lobby.server.catalog.editor.CatalogueChange.Stands;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every change of a branch's services. Whoever changes one must have seen it as it stands. */
@Component
class EditServices {

    private final BranchCommands commands;
    private final CatalogueRows rows;

    EditServices(BranchCommands commands, CatalogueRows rows) {
        this.commands = commands;
        this.rows = rows;
    }

    /** What was changed; kept as the answer. */
    record Done(long rev) {}

    /** @throws Refusal 400 {@code invalid-service} with {@code problems}; nothing has changed */
    Done add(BranchCommand command, ServiceDraft draft) {
        return run(command, change -> {
            List<CatalogueEntry> others = rows.entries(change.branch());
            mustBeRight(draft, others, null);
            rows.insert(change, others.size() + 1, draft.service(false));
            return CatalogueChange.of(List.of(new Stands(draft, false)), null);
        });
    }

    /**
     * @param seen revision of the service as the editor saw it
     * @throws Refusal 400 {@code invalid-service}; 404 {@code unknown-service}; 409 {@code stale-service} with {@code by}
     *     and {@code at}
     */
    Done save(BranchCommand command, String code, long seen, ServiceDraft draft) {
        return run(command, change -> {
            CatalogueEntry before = seen(change, code, seen);
            if (!draft.code().equals(code)) {
                throw Refusal.malformed("malformed", "The code of a service never changes");
            }
            mustBeRight(draft, rows.entries(change.branch()), code);
            rows.update(change, draft.service(before.withdrawn()));
            return CatalogueChange.of(List.of(new Stands(draft, before.withdrawn())), null);
        });
    }

    /** Takes a service off the menu or puts it back. @throws Refusal as {@link #save}, without the first */
    Done withdraw(BranchCommand command, String code, long seen, boolean withdrawn) {
        return run(command, change -> {
            CatalogueEntry before = seen(change, code, seen);
            rows.update(change, before.service().service(withdrawn));
            return CatalogueChange.of(List.of(new Stands(before.service(), withdrawn)), null);
        });
    }

    /** @throws Refusal 409 {@code service-in-use} when tickets or appointments were given for it or a counter takes it; as {@link #save} */
    Done remove(BranchCommand command, String code, long seen) {
        return run(command, change -> {
            CatalogueEntry before = seen(change, code, seen);
            List<Integer> counters = rows.countersOf(change.branch(), code);
            if (before.used() || !counters.isEmpty()) {
                throw Refusal.conflict(
                                "service-in-use",
                                "This service has tickets, appointments or counters; withdraw it instead")
                        .with("tickets", before.used())
                        .with("counters", counters);
            }
            rows.delete(change, code);
            return CatalogueChange.removed(code);
        });
    }

    /**
     * @param seen codes in the order the editor saw
     * @throws Refusal 409 {@code stale-order}; 400 {@code malformed} when {@code codes} are not the same in another order
     */
    Done order(BranchCommand command, List<String> seen, List<String> codes) {
        return run(command, change -> {
            List<String> now = rows.entries(change.branch()).stream()
                    .map(entry -> entry.service().code())
                    .toList();
            if (!now.equals(seen)) {
                throw Refusal.conflict("stale-order", "Somebody has changed the menu since you saw it");
            }
            if (codes.size() != now.size() || !new HashSet<>(codes).equals(new HashSet<>(now))) {
                throw Refusal.malformed("malformed", "An order names every service once");
            }
            rows.order(change, codes);
            return CatalogueChange.order(codes);
        });
    }

    private CatalogueEntry seen(BranchChange change, String code, long seen) {
        CatalogueEntry entry = rows.entry(change.branch(), code)
                .orElseThrow(() -> Refusal.unknown("unknown-service", "This branch has no such service")
                        .with("service", code));
        if (entry.rev() != seen) {
            Refusal stale = Refusal.conflict("stale-service", "Somebody has changed this service since you saw it");
            if (entry.changedBy() != null && entry.changedAt() != null) {
                stale.with("by", entry.changedBy()).with("at", entry.changedAt());
            }
            throw stale;
        }
        return entry;
    }

    /** @param own code of the service itself, which may keep what is its own; {@code null} for a new one */
    private static void mustBeRight(ServiceDraft draft, List<CatalogueEntry> others, @Nullable String own) {
        List<ServiceProblem> problems = new ArrayList<>(new ServiceCheck(draft, EditServices::isIcon).problems());
        for (CatalogueEntry other : others) {
            if (other.service().code().equals(own)) {
                continue;
            }
            if (other.service().code().equals(draft.code())) {
                problems.add(new ServiceProblem("code", "taken"));
            }
            if (other.service().prefix().equals(draft.prefix())) {
                problems.add(new ServiceProblem("prefix", "taken"));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.malformed("invalid-service", "Something in this service is not right")
                    .with("problems", problems);
        }
    }

    private static boolean isIcon(String name) {
        return name.matches("[a-z0-9-]+")
                && new ClassPathResource("META-INF/resources/ui/icons/" + name + ".svg").exists();
    }

    private Done run(BranchCommand command, Function<BranchChange, CatalogueChange> edit) {
        return commands.run(command, Done.class, change -> {
                    change.append(edit.apply(change).event());
                    return Optional.of(new Done(change.rev()));
                })
                .orElseThrow();
    }
}

package bank.lobby.server.catalog.editor;

import bank.lobby.server.catalog.editor.CatalogueChange.Stands;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Brings services of another branch. One that the branch has already takes over everything but its letter and whether it
 * is off the menu; a new one gets the first free letter where its own is taken.
 */
@Component
class CopyServices {

    private final BranchCommands commands;
    private final CatalogueRows rows;

    CopyServices(BranchCommands commands, CatalogueRows rows) {
        this.commands = commands;
        this.rows = rows;
    }

    /**
     * @param from code of the other branch
     * @param codes which of its services; empty for all that are on its menu
     * @throws Refusal 404 {@code unknown-service}; 409 {@code nothing-to-copy}, {@code no-letter-left}
     */
    EditServices.Done copy(BranchCommand command, String from, Set<String> codes) {
        return commands.run(command, EditServices.Done.class, change -> {
                    change.append(CatalogueChange.of(copy(change, wanted(from, codes)), from)
                            .event());
                    return Optional.of(new EditServices.Done(change.rev()));
                })
                .orElseThrow();
    }

    private List<ServiceDraft> wanted(String from, Set<String> codes) {
        List<CatalogueEntry> there = rows.entries(from);
        Set<String> known = there.stream().map(entry -> entry.service().code()).collect(Collectors.toSet());
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw Refusal.unknown("unknown-service", "The other branch has no such service")
                    .with("service", code);
        });
        return there.stream()
                .filter(entry -> codes.isEmpty()
                        ? !entry.withdrawn()
                        : codes.contains(entry.service().code()))
                .map(CatalogueEntry::service)
                .toList();
    }

    private List<Stands> copy(BranchChange change, List<ServiceDraft> wanted) {
        Map<String, CatalogueEntry> here = rows.entries(change.branch()).stream()
                .collect(Collectors.toMap(entry -> entry.service().code(), Function.identity()));
        Set<String> letters = here.values().stream()
                .map(entry -> entry.service().prefix())
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> kept = wanted.stream().map(ServiceDraft::prefix).collect(Collectors.toSet());
        List<Stands> copied = new ArrayList<>();
        int places = here.size();
        for (ServiceDraft service : wanted) {
            CatalogueEntry own = here.get(service.code());
            if (own == null) {
                ServiceDraft lettered = service.with(letter(service.prefix(), letters, kept));
                rows.insert(change, ++places, lettered.service(false));
                copied.add(new Stands(lettered, false));
            } else if (!own.service().equals(service.with(own.service().prefix()))) {
                ServiceDraft lettered = service.with(own.service().prefix());
                rows.update(change, lettered.service(own.withdrawn()));
                copied.add(new Stands(lettered, own.withdrawn()));
            }
        }
        if (copied.isEmpty()) {
            throw Refusal.conflict("nothing-to-copy", "This branch has all of it already");
        }
        return copied;
    }

    /** {@code wanted}, or the first letter that is neither taken nor brought by another service; takes it. */
    private static String letter(String wanted, Set<String> taken, Set<String> brought) {
        String letter = taken.contains(wanted)
                ? IntStream.rangeClosed('A', 'Z')
                        .mapToObj(Character::toString)
                        .filter(each -> !taken.contains(each) && !brought.contains(each))
                        .findFirst()
                        .orElseThrow(() -> Refusal.conflict("no-letter-left", "All letters from A to Z are taken"))
                : wanted;
        taken.add(letter);
        return letter;
    }
}

package bank.lobby.server.catalog.editor;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.ServiceTerms;
import bank.lobby.server.catalog.TicketQuota;
import bank.lobby.server.catalog.WorkTime;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.OpeningHours;
import bank.lobby.wire.triage.Party;
import bank.lobby.wire.triage.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is edited: every field of its own, and anything in them until {@link ServiceCheck} has looked.
 *
 * @param names what the customer reads; a language not written yet is empty
 * @param documents what to bring; all empty for nothing in particular
 * @param hours {@code null} for always
 * @param workMinutes mean of the work, minutes
 * @param workCv its standard deviation over its mean
 */
record ServiceDraft(
        String code,
        String prefix,
        Names names,
        Names hint,
        Party party,
        Means means,
        Complexity complexity,
        boolean speciality,
        String icon,
        Names documents,
        Set<String> machineKinds,
        boolean identityRequired,
        @Nullable OpeningHours hours,
        @Nullable Integer longWaitMinutes,
        int numberFrom,
        int numberTo,
        int promiseMinutes,
        double workMinutes,
        double workCv,
        @Nullable Integer quotaPerDay,
        List<SlotDraft> quotaSlots,
        boolean oneActive) {

    private static final Names NONE = new Names("", "", "");

    /** At most {@code tickets} within {@code when}. */
    record SlotDraft(Stretch when, int tickets) {
        SlotDraft {
            requireNonNull(when, "when");
        }
    }

    ServiceDraft {
        code = requireNonNullElse(code, "").strip();
        prefix = requireNonNullElse(prefix, "").strip();
        names = stripped(requireNonNullElse(names, NONE));
        hint = stripped(requireNonNullElse(hint, NONE));
        documents = stripped(requireNonNullElse(documents, NONE));
        icon = requireNonNullElse(icon, "");
        party = requireNonNullElse(party, Party.PERSONAL);
        means = requireNonNullElse(means, Means.NON_CASH);
        complexity = requireNonNullElse(complexity, Complexity.SIMPLE);
        machineKinds = new TreeSet<>(requireNonNullElse(machineKinds, Set.of()));
        quotaSlots = List.copyOf(requireNonNullElse(quotaSlots, List.of()));
    }

    static ServiceDraft of(BankingService service) {
        MenuService menu = service.menu();
        ServiceTerms terms = service.terms();
        return new ServiceDraft(
                menu.code(),
                service.prefix(),
                menu.names(),
                menu.hint(),
                menu.party(),
                menu.means(),
                menu.complexity(),
                menu.speciality(),
                menu.icon(),
                requireNonNullElse(menu.documents(), NONE),
                menu.machineKinds(),
                menu.asksIdentity(),
                menu.hours(),
                menu.longWaitMinutes(),
                terms.numberFrom(),
                terms.numberTo(),
                terms.promiseMinutes(),
                terms.work().mean().toSeconds() / 60.0,
                terms.work().cv(),
                terms.quota().perDay(),
                terms.quota().slots().stream()
                        .map(slot -> new SlotDraft(slot.when(), slot.tickets()))
                        .toList(),
                terms.oneActive());
    }

    /** The service; only of a draft that {@link ServiceCheck} found nothing wrong with. */
    BankingService service(boolean withdrawn) {
        return new BankingService(
                prefix,
                new MenuService(
                        code,
                        names,
                        hint,
                        party,
                        means,
                        complexity,
                        speciality,
                        icon,
                        documents.equals(NONE) ? null : documents,
                        machineKinds,
                        identityRequired,
                        hours,
                        longWaitMinutes),
                new ServiceTerms(
                        numberFrom,
                        numberTo,
                        promiseMinutes,
                        new WorkTime(Duration.ofSeconds(Math.round(workMinutes * 60)), workCv),
                        new TicketQuota(
                                quotaPerDay,
                                quotaSlots.stream()
                                        .map(slot -> new TicketQuota.Slot(slot.when(), slot.tickets()))
                                        .toList()),
                        oneActive),
                withdrawn);
    }

    /** The same with another letter. */
    ServiceDraft with(String letter) {
        return new ServiceDraft(
                code,
                letter,
                names,
                hint,
                party,
                means,
                complexity,
                speciality,
                icon,
                documents,
                machineKinds,
                identityRequired,
                hours,
                longWaitMinutes,
                numberFrom,
                numberTo,
                promiseMinutes,
                workMinutes,
                workCv,
                quotaPerDay,
                quotaSlots,
                oneActive);
    }

    private static Names stripped(Names names) {
        return new Names(names.zhCn().strip(), names.zhTw().strip(), names.en().strip());
    }
}

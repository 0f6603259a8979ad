package bank.lobby.kiosk.page;

import bank.lobby.kiosk.link.ServerLink;
import bank.lobby.kiosk.plan.HallKeeper;
import bank.lobby.wire.machine.Machine;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.ServiceAvailability;
import bank.lobby.wire.triage.TriageFacts;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The menu as it stands this moment: who waits, what is closed, how long it takes, which machine would be quicker. */
@Component
class ServiceFeed {

    private final ServerLink link;
    private final HallKeeper hall;
    private final InstantSource clock;

    ServiceFeed(ServerLink link, HallKeeper hall, InstantSource clock) {
        this.link = link;
        this.hall = hall;
        this.clock = clock;
    }

    void onChange(Runnable listener) {
        link.onChange(listener);
        hall.onChange(listener);
    }

    /** In the order of the menu. */
    List<PageState.Service> of(BranchPlan plan) {
        return plan.services().stream().map(service -> of(plan, service)).toList();
    }

    private PageState.Service of(BranchPlan plan, MenuService service) {
        Integer waiting = link.waiting(service.code());
        ServiceAvailability availability = hall.availability(service.code());
        return new PageState.Service(
                service.code(),
                service.names(),
                service.hint(),
                service.party(),
                service.means(),
                service.complexity(),
                service.speciality(),
                service.icon(),
                waiting,
                promise(plan, service, waiting),
                closed(availability),
                range(service, availability),
                service.asksIdentity(),
                service.documents(),
                machine(hall.quicker(service)),
                hall.mayComeBack(service.code()));
    }

    /** The same for everyone the kiosk cannot place better: it never learns a tier. */
    private int promise(BranchPlan plan, MenuService service, @Nullable Integer waiting) {
        return plan.triageAt(clock.instant())
                .place(TriageFacts.of(
                        service,
                        LocalDateTime.ofInstant(clock.instant(), ZoneId.of(plan.zone())),
                        waiting == null ? 0 : waiting))
                .promiseMinutes();
    }

    private static PageState.@Nullable Closed closed(@Nullable ServiceAvailability availability) {
        return availability == null || availability.reason() == null
                ? null
                : new PageState.Closed(availability.reason(), availability.opensAt());
    }

    private static PageState.@Nullable Range range(MenuService service, @Nullable ServiceAvailability availability) {
        if (availability == null
                || availability.waitLow() == null
                || availability.waitLikely() == null
                || availability.waitHigh() == null) {
            return null;
        }
        Integer limit = service.longWaitMinutes();
        return new PageState.Range(
                availability.waitLow(),
                availability.waitLikely(),
                availability.waitHigh(),
                limit != null && availability.waitLikely() > limit);
    }

    private static PageState.@Nullable QuickerMachine machine(@Nullable Machine machine) {
        return machine == null || machine.waitMinutes() == null
                ? null
                : new PageState.QuickerMachine(
                        machine.id(), machine.names(), machine.place(), machine.icon(), machine.waitMinutes());
    }
}

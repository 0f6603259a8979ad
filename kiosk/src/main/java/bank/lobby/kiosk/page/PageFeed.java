package bank.lobby.kiosk.page;

import bank.lobby.kiosk.issue.TicketDesk;
import bank.lobby.kiosk.link.ServerLink;
import bank.lobby.kiosk.plan.PlanKeeper;
import bank.lobby.kiosk.slip.PrinterHealth;
import bank.lobby.kiosk.slip.SlipPrinter;
import bank.lobby.kiosk.touch.ReaderDesk;
import bank.lobby.kiosk.touch.ReaderState;
import bank.lobby.kiosk.touch.ShownCard;
import bank.lobby.kiosk.touch.Touched;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.TriageFacts;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page shows, from whoever knows each part. */
@Component
class PageFeed {

    private static final List<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::tag).toList();

    private final PlanKeeper plans;
    private final ServerLink link;
    private final SlipPrinter printer;
    private final ReaderDesk readers;
    private final Turn turn;
    private final TicketDesk desk;
    private final InstantSource clock;

    PageFeed(
            PlanKeeper plans,
            ServerLink link,
            SlipPrinter printer,
            ReaderDesk readers,
            Turn turn,
            TicketDesk desk,
            InstantSource clock) {
        this.plans = plans;
        this.link = link;
        this.printer = printer;
        this.readers = readers;
        this.turn = turn;
        this.desk = desk;
        this.clock = clock;
    }

    void onChange(Runnable listener) {
        plans.onChange(listener);
        link.onChange(listener);
        printer.onChange(listener);
        readers.onChange(listener);
        turn.onChange(listener);
        desk.onChange(listener);
    }

    PageState state() {
        BranchPlan plan = plans.plan();
        ServerLink.State server = link.state();
        PrinterHealth health = printer.health();
        return new PageState(
                plan == null ? null : plan.bankNames(),
                plan == null ? null : plan.branchNames(),
                plan == null ? "UTC" : plan.zone(),
                LANGUAGES,
                new PageState.Link(
                        server.up(),
                        server.since(),
                        server.trouble() == null ? null : server.trouble().slug()),
                plan != null && server.up(),
                printer(health),
                reader(),
                plan == null
                        ? List.of()
                        : plan.services().stream()
                                .map(service -> PageState.Service.of(
                                        service,
                                        link.waiting(service.code()),
                                        promise(plan, service, link.waiting(service.code()))))
                                .toList(),
                card(turn.card()),
                ticket(turn.touched(), plan));
    }

    /** A disk that keeps nothing stops the slips as surely as a printer without paper, and takes longer to mend. */
    private PageState.Printer printer(PrinterHealth health) {
        return desk.keepsSlips()
                ? new PageState.Printer(health.ok(), health.problem(), health.nearEnd())
                : new PageState.Printer(false, "disk", health.nearEnd());
    }

    private PageState.Reader reader() {
        List<ReaderState> states = readers.states();
        List<String> takes = states.stream()
                .filter(ReaderState::ok)
                .flatMap(each -> each.takes().stream())
                .distinct()
                .toList();
        return new PageState.Reader(!takes.isEmpty(), takes, readers.listensToPage(), states);
    }

    /** The same for everyone the kiosk cannot place better: it never learns a tier. */
    private int promise(BranchPlan plan, MenuService service, @Nullable Integer waiting) {
        return plan.triage()
                .place(TriageFacts.of(
                        service,
                        LocalDateTime.ofInstant(clock.instant(), ZoneId.of(plan.zone())),
                        waiting == null ? 0 : waiting))
                .promiseMinutes();
    }

    private static PageState.@Nullable Card card(@Nullable ShownCard shown) {
        return switch (shown) {
            case null -> null;
            case ShownCard.Read read -> new PageState.Card("READ", read.id(), List.of());
            case ShownCard.BadRead bad -> new PageState.Card("BAD_READ", bad.id(), bad.takes());
            case ShownCard.OtherDocument other -> new PageState.Card("OTHER_DOCUMENT", other.id(), List.of());
        };
    }

    private static PageState.@Nullable Ticket ticket(@Nullable Touched touched, @Nullable BranchPlan plan) {
        return switch (touched) {
            case null -> null;
            case Touched.Issuing issuing ->
                new PageState.Ticket(
                        issuing.touch(),
                        issuing.request().service(),
                        "ISSUING",
                        null,
                        namesOf(issuing, plan),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false);
            case Touched.Refused refused ->
                new PageState.Ticket(
                        refused.touch(),
                        refused.request().service(),
                        "REFUSED",
                        null,
                        namesOf(refused, plan),
                        null,
                        null,
                        null,
                        null,
                        refused.problem(),
                        refused.mayTryAgain());
            case Touched.Issued issued -> issued(issued, issued.ticket());
        };
    }

    private static PageState.Ticket issued(Touched.Issued issued, IssuedTicket ticket) {
        return new PageState.Ticket(
                issued.touch(),
                issued.request().service(),
                "ISSUED",
                ticket.number(),
                ticket.serviceNames(),
                ticket.ahead(),
                ticket.promiseMinutes(),
                issued.slip(),
                ticket.phoneUrl(),
                null,
                false);
    }

    private static @Nullable Names namesOf(Touched touched, @Nullable BranchPlan plan) {
        return plan == null
                ? null
                : plan.services().stream()
                        .filter(service ->
                                service.code().equals(touched.request().service()))
                        .findFirst()
                        .map(MenuService::names)
                        .orElse(null);
    }
}

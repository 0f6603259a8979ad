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
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.CareKind;
import bank.lobby.wire.triage.MenuService;
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
    private final ServiceFeed services;

    PageFeed(
            PlanKeeper plans,
            ServerLink link,
            SlipPrinter printer,
            ReaderDesk readers,
            Turn turn,
            TicketDesk desk,
            ServiceFeed services) {
        this.plans = plans;
        this.link = link;
        this.printer = printer;
        this.readers = readers;
        this.turn = turn;
        this.desk = desk;
        this.services = services;
    }

    void onChange(Runnable listener) {
        plans.onChange(listener);
        services.onChange(listener);
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
                plan == null ? List.of() : services.of(plan),
                plan == null ? List.of() : plan.cares(),
                plan != null && Boolean.TRUE.equals(plan.appointments()),
                card(turn.card(), plan),
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

    private static PageState.@Nullable Card card(@Nullable ShownCard shown, @Nullable BranchPlan plan) {
        return switch (shown) {
            case null -> null;
            case ShownCard.Read read -> read(read, read.answer(), plan);
            case ShownCard.BadRead bad -> card("BAD_READ", bad, bad.takes());
            case ShownCard.OtherDocument other -> card("OTHER_DOCUMENT", other, List.of());
        };
    }

    private static PageState.Card read(ShownCard.Read read, @Nullable ArrivalAnswer answer, @Nullable BranchPlan plan) {
        boolean larger = plan != null && CareKind.byAge(plan.cares(), read.ageBand()) != null;
        return new PageState.Card(
                "READ",
                read.id(),
                List.of(),
                read.isCode(),
                larger,
                read.language(),
                answer == null ? List.of() : answer.appointments());
    }

    private static PageState.Card card(String state, ShownCard shown, List<String> takes) {
        return new PageState.Card(state, shown.id(), takes, false, false, null, List.of());
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
                        refused.number(),
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

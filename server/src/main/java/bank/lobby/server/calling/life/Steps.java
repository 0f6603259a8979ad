package bank.lobby.server.calling.life;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs one step of one ticket as a command: reads it under the lock, lets the step decide, stores what it decided. */
@Component
class Steps {

    private final BranchCommands commands;
    private final Tickets tickets;

    Steps(BranchCommands commands, Tickets tickets) {
        this.commands = commands;
        this.tickets = tickets;
    }

    /** Which ticket it was; kept as the answer. */
    record Done(UUID ticket) {}

    /**
     * What a step decided.
     *
     * @param event type of the event
     * @param next the ticket afterwards
     * @param why kept with the event; {@code null} for nothing
     * @param note for the next member of staff; {@code null} leaves what is there
     */
    record Decided(
            String event,
            Ticket next,
            @Nullable Object why,
            @Nullable String note) {

        static Decided of(TicketStep step, Ticket next) {
            return new Decided(step.event(), next, null, null);
        }

        static Decided of(TicketStep step, Ticket next, @Nullable Object why) {
            return new Decided(step.event(), next, why, null);
        }
    }

    /** Runs {@code step} on {@code id}, and shows the ticket afterwards; whatever it refuses has changed nothing. */
    TicketView run(BranchCommand command, UUID id, BiFunction<BranchChange, Standing, Decided> step) {
        return commands.run(
                        command,
                        Standing.glance(command.branch(), id),
                        Done.class,
                        (change, rows) -> Optional.of(run(change, Tickets.only(rows), step)),
                        done -> TicketViews.glance(command.branch(), done.ticket()))
                .map(Tickets::only)
                .orElseThrow();
    }

    private Done run(BranchChange change, Standing standing, BiFunction<BranchChange, Standing, Decided> step) {
        Ticket ticket = standing.ticket();
        Decided decided = step.apply(change, standing);
        String note = decided.note();
        if (note == null) {
            tickets.change(change, decided.event(), ticket, decided.next(), decided.why());
        } else {
            tickets.changeWithNote(change, decided.event(), ticket, decided.next(), decided.why(), note);
        }
        return new Done(ticket.id());
    }
}

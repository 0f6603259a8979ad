package bank.lobby.server.calling.life;

import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketStep;
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
    private final Counters counters;
    private final Tickets tickets;

    Steps(BranchCommands commands, Counters counters, Tickets tickets) {
        this.commands = commands;
        this.counters = counters;
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

    /** Runs {@code step} on {@code id}; whatever it refuses has changed nothing. */
    void run(BranchCommand command, UUID id, BiFunction<BranchChange, Ticket, Decided> step) {
        commands.run(command, Tickets.glance(command.branch(), id), Done.class, (change, rows) -> {
            Ticket ticket = Tickets.only(rows);
            Decided decided = step.apply(change, ticket);
            String note = decided.note();
            if (note == null) {
                tickets.change(change, decided.event(), ticket, decided.next(), decided.why());
            } else {
                tickets.changeWithNote(change, decided.event(), ticket, decided.next(), decided.why(), note);
            }
            return Optional.of(new Done(id));
        });
    }

    /**
     * The counter a ticket is at, with the caller signed in there.
     *
     * @throws bank.lobby.server.platform.Refusal 409 {@code counter-closed}, 403 {@code not-your-counter}
     */
    Counter counterOf(BranchChange change, Ticket ticket) {
        Integer counter = ticket.progress().counter();
        if (counter == null) {
            throw new IllegalStateException("Ticket " + ticket.id() + " is at no counter");
        }
        return counters.ownedBy(change, counter);
    }
}

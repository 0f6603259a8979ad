package bank.lobby.server.calling.life;

import bank.lobby.server.calling.life.Steps.Decided;
import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketCourse;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.TicketView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办结: the end of one service, and where the customer goes from there. */
@Component
public class Finishing {

    private static final int LONGEST_LEAD = 64;
    private static final int MOST_UNITS = 999;

    private final Steps steps;
    private final Services services;
    private final Reasons reasons;

    Finishing(Steps steps, Services services, Reasons reasons) {
        this.steps = steps;
        this.services = services;
        this.reasons = reasons;
    }

    /**
     * What a teller says of a service that is done; everything may be left out. Kept with the event.
     *
     * @param delivered codes of the services really delivered
     * @param outcome code of how it ended
     * @param lead a product the customer may want, in a few words; nothing of who they are
     * @param quantity units of work it really was
     * @param rating whether the customer is asked for a rating
     * @param endsVisit whether services still to come and a way back are dropped
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finished(
            @Nullable List<String> delivered,
            @Nullable String outcome,
            @Nullable String lead,
            @Nullable Integer quantity,
            @Nullable Boolean rating,
            @Nullable Boolean endsVisit) {

        public static final Finished PLAINLY = new Finished(null, null, null, null, null, null);
    }

    /**
     * Ends the service {@code id} is being served for. A customer on a side trip goes back to whoever sent them; one
     * with services to come is served on here where this counter takes the next, and waits elsewhere with the same
     * arrival where it does not; everybody else is done.
     *
     * @throws Refusal 409 {@code ticket-state}; 403 {@code not-your-counter}; 404 {@code unknown-service},
     *     {@code unknown-reason}; 400 {@code malformed}
     */
    public TicketView finish(BranchCommand command, UUID id, Finished said) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketStep.FINISH.from(ticket.progress().state());
            Counter counter = standing.own(change);
            check(change, said);
            Integer units = said.quantity();
            Ticket counted = units == null ? ticket : ticket.quantity(units);
            return next(change, counter, counted, said);
        });
    }

    private Decided next(BranchChange change, Counter counter, Ticket ticket, Finished said) {
        TicketProgress progress = ticket.progress();
        TicketCourse course = ticket.course();
        boolean ends = Boolean.TRUE.equals(said.endsVisit());
        TicketCourse.Sender sender = course.backTo();
        if (sender != null && !ends) {
            Ticket back = ticket.placed(sender.service())
                    .with(
                            progress.take(TicketStep.GIVE_BACK),
                            course.backTo(null).bound(sender.bond()));
            return Decided.of(TicketStep.GIVE_BACK, back, said);
        }
        List<String> also = course.also();
        if (!also.isEmpty() && !ends) {
            TicketStep step = counter.profile().serves(also.getFirst()) ? TicketStep.CONTINUE : TicketStep.HAND_ON;
            TicketProgress further =
                    step == TicketStep.CONTINUE ? progress.serve(step, change.now()) : progress.take(step);
            TicketCourse rest = course.also(also.subList(1, also.size()));
            return Decided.of(step, ticket.placed(also.getFirst()).with(further, rest), said);
        }
        TicketCourse done = Boolean.TRUE.equals(said.rating()) ? course.withRatingAsked() : course;
        return Decided.of(TicketStep.FINISH, ticket.with(progress.take(TicketStep.FINISH), done), said);
    }

    private void check(BranchChange change, Finished said) {
        List<String> delivered = said.delivered();
        if (delivered != null) {
            delivered.forEach(service -> services.get(change, service));
        }
        String outcome = said.outcome();
        if (outcome != null) {
            reasons.mustKnow(Reasons.Kind.OUTCOME, outcome);
        }
        String lead = said.lead();
        if (lead != null && (lead.isBlank() || lead.length() > LONGEST_LEAD)) {
            throw Refusal.malformed("malformed", "A lead has 1 to " + LONGEST_LEAD + " characters");
        }
        Integer units = said.quantity();
        if (units != null && (units < 1 || units > MOST_UNITS)) {
            throw Refusal.malformed("malformed", "A quantity is 1 to " + MOST_UNITS);
        }
    }
}

package bank.lobby.kiosk.link;

import bank.lobby.wire.appointment.CheckIn;
import bank.lobby.wire.appointment.CheckInAnswer;
import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.machine.MachineOffer;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.EnrolmentRequest;
import bank.lobby.wire.station.PrinterReport;
import bank.lobby.wire.ticket.Arrival;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.ServiceAvailability;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The server as the rest of the agent sees it: calls that answer and never throw, made in the name of this station. One
 * try a call; whoever asks decides whether to ask again. Thread-safe.
 */
@Component
public class ServerDesk {

    private static final String PROBLEM = "urn:lobby:problem:";

    private final ServerCalls calls;
    private final Credential credential;

    ServerDesk(ServerCalls calls, Credential credential) {
        this.calls = calls;
        this.credential = credential;
    }

    /** Asks for a ticket; the same {@code touch} always means the same ticket. */
    public Answer<IssuedTicket> issue(UUID touch, TicketRequest request) {
        return asStation(branch -> calls.issue(branch, touch.toString(), request));
    }

    /** Tells who has just shown a document; the answer says what may be offered to them. */
    public Answer<ArrivalAnswer> arrived(SealedCustomer customer) {
        return asStation(branch -> calls.arrived(branch, new Arrival(customer)));
    }

    /** Looks for appointments; that it was asked too often is an answer, as asking again at once changes nothing. */
    public Answer<CheckInAnswer> checkIn(CheckIn checkIn) {
        return asStation(branch -> calls.checkIn(branch, checkIn), status -> status >= 500 || status == 408);
    }

    /** Which services give numbers now, and how long the wait is. */
    Answer<ServiceAvailability[]> availability() {
        return asStation(calls::availability);
    }

    /** The self-service machines, and who may come back from one. */
    Answer<MachineHall> machines() {
        return asStation(calls::machines);
    }

    /** Tells what became of the offer of a machine; repeating it is harmless. */
    public Answer<Boolean> offer(MachineOffer offer) {
        return asStation(branch -> {
            calls.offer(branch, offer.id() + "-" + offer.outcome(), offer);
            return true;
        });
    }

    /** The slips the staff wants from this station. */
    public Answer<SlipOrder[]> orders() {
        return asStation(calls::orders);
    }

    /** Tells how a slip job stands or ended; repeating it is harmless. */
    public Answer<Boolean> report(UUID job, SlipOutcome outcome) {
        return asStation(branch -> {
            calls.report(job, job + "-" + outcome.state(), outcome);
            return true;
        });
    }

    /** Tells how the printer is; repeating it is harmless. */
    public Answer<Boolean> report(PrinterReport report) {
        return asStation(branch -> {
            calls.report(branch, report);
            return true;
        });
    }

    /** The branch's plan as it stands. */
    public Answer<BranchPlan> plan() {
        return asStation(calls::plan);
    }

    /** Asks to be let in; the only call without a credential. */
    Answer<Enrolment> enrol(EnrolmentRequest request) {
        return answerOf(() -> calls.enrol(request), ServerDesk::isLater);
    }

    private <T> Answer<T> asStation(Call<T> call) {
        return asStation(call, ServerDesk::isLater);
    }

    private <T> Answer<T> asStation(Call<T> call, IntPredicate later) {
        String branch = credential.branch();
        return branch == null
                ? new Answer.Away<>("This kiosk is not enrolled yet")
                : answerOf(() -> call.in(branch), later);
    }

    private static boolean isLater(int status) {
        return status >= 500 || status == 408 || status == 429;
    }

    /** @param later which statuses say that the same call may do better another time */
    private static <T> Answer<T> answerOf(Supplier<T> call, IntPredicate later) {
        try {
            T value = call.get();
            return value == null ? new Answer.Away<>("The server gave an empty answer") : new Answer.Given<>(value);
        } catch (RestClientResponseException answered) {
            int status = answered.getStatusCode().value();
            return later.test(status)
                    ? new Answer.Away<>("The server answered " + status)
                    : refused(status, problemOf(answered));
        } catch (RestClientException | HttpMessageConversionException unreachable) {
            // A body that could not be sent because nobody listens comes as the second kind.
            return new Answer.Away<>("The server cannot be reached: "
                    + NestedExceptionUtils.getMostSpecificCause(unreachable)
                            .getClass()
                            .getSimpleName());
        }
    }

    private static <T> Answer<T> refused(int status, @Nullable ProblemDetail problem) {
        String type = problem == null ? "" : String.valueOf(problem.getType());
        Map<String, Object> facts = problem == null ? null : problem.getProperties();
        return new Answer.Refused<>(
                status,
                type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "refused",
                facts != null && facts.get("number") instanceof String number ? number : null);
    }

    private static @Nullable ProblemDetail problemOf(RestClientResponseException answered) {
        try {
            return answered.getResponseBodyAs(ProblemDetail.class);
        } catch (RuntimeException notAProblem) {
            return null;
        }
    }

    private interface Call<T> {
        T in(String branch);
    }
}

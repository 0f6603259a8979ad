package bank.lobby.display.link;

import bank.lobby.wire.keypad.KeypadAnswer;
import bank.lobby.wire.keypad.KeypadPress;
import bank.lobby.wire.station.StationIdentity;
import java.util.UUID;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Asks the server to do what was pressed at a counter. One try a call; never throws. Thread-safe. */
@Component
public class CounterDesk {

    private static final String PROBLEM = "urn:lobby:problem:";

    private final ServerCalls calls;
    private final Identity identity;
    private final ServerTime time;

    CounterDesk(ServerCalls calls, Identity identity, ServerTime time) {
        this.calls = calls;
        this.identity = identity;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** @param counter how it stands now */
        record Done(KeypadAnswer counter) implements Outcome {}

        /** @param problem slug; asking again the same way changes nothing */
        record Refused(String problem) implements Outcome {}

        /** It may have been done or not, and may be asked again under the same id. */
        record Away(String reason) implements Outcome {}
    }

    /** @param id of the press, the same for every try */
    public Outcome press(int counter, UUID id, KeypadPress press) {
        StationIdentity station = identity.known();
        if (station == null) {
            return new Outcome.Away("this display is not enrolled yet");
        }
        try {
            String bearer = "Bearer " + station.token(time.instant());
            return new Outcome.Done(calls.press(station.enrolment().branch(), counter, bearer, id.toString(), press));
        } catch (RestClientResponseException answered) {
            int status = answered.getStatusCode().value();
            return status >= 500 || status == 408 || status == 429
                    ? new Outcome.Away("the server answered " + status)
                    : new Outcome.Refused(slug(answered));
        } catch (RestClientException | HttpMessageConversionException unreachable) {
            return new Outcome.Away("the server cannot be reached: "
                    + NestedExceptionUtils.getMostSpecificCause(unreachable)
                            .getClass()
                            .getSimpleName());
        }
    }

    private static String slug(RestClientResponseException answered) {
        try {
            ProblemDetail problem = answered.getResponseBodyAs(ProblemDetail.class);
            String type = problem == null ? "" : String.valueOf(problem.getType());
            return type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "refused";
        } catch (RuntimeException notAProblem) {
            return "refused";
        }
    }
}

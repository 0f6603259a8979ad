package bank.lobby.display.link;

import bank.lobby.wire.keypad.KeypadAnswer;
import bank.lobby.wire.keypad.KeypadPress;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.EnrolmentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The server's calls as a display makes them; everything else comes over the socket. Throws what the client throws. */
@HttpExchange
interface ServerCalls {

    @PostExchange("/api/enrolment")
    Enrolment enrol(@RequestBody EnrolmentRequest request);

    @PostExchange("/api/branches/{branch}/counters/{counter}/keypad")
    KeypadAnswer press(
            @PathVariable String branch,
            @PathVariable int counter,
            @RequestHeader("Authorization") String bearer,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody KeypadPress press);

    /** Asked for its {@code Date} header only. */
    @GetExchange("/actuator/health")
    ResponseEntity<Void> health();
}

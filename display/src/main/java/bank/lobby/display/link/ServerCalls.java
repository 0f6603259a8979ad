package bank.lobby.display.link;

import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.EnrolmentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The server's calls as a display makes them; everything else comes over the socket. Throws what the client throws. */
@HttpExchange
interface ServerCalls {

    @PostExchange("/api/enrolment")
    Enrolment enrol(@RequestBody EnrolmentRequest request);

    /** Asked for its {@code Date} header only. */
    @GetExchange("/actuator/health")
    ResponseEntity<Void> health();
}

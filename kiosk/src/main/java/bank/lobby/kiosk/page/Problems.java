package bank.lobby.kiosk.page;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What the page is told where something was not taken: a slug it has words for, and a line for whoever reads the log. */
final class Problems {

    private Problems() {}

    static ResponseEntity<ProblemDetail> of(HttpStatusCode status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:lobby:problem:" + slug));
        return ResponseEntity.status(status).body(problem);
    }
}

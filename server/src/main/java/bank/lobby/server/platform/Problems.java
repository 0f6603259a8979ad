package bank.lobby.server.platform;

import java.net.URI;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns refusals, malformed requests and an absent database into RFC 9457 problems with stable types. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Class of SQL states, ISO 9075: the value itself is wrong. */
    private static final String DATA_EXCEPTION = "22";

    /** The problem a {@link Refusal} becomes; also used where no controller is involved. */
    public static ProblemDetail of(Refusal refusal) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(refusal.status()), words(refusal));
        problem.setType(type(refusal.slug()));
        problem.setTitle(refusal.slug());
        refusal.facts().forEach(problem::setProperty);
        return problem;
    }

    /** The type URI of {@code slug}. */
    public static URI type(String slug) {
        return URI.create("urn:lobby:problem:" + slug);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(of(refusal));
    }

    /** The database is away or too slow: nothing was acknowledged, the same key may be tried again. */
    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class,
        CannotAcquireLockException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception cause) {
        LOG.warn("Database unavailable: {}", cause.getMessage());
        return answer(of(Refusal.unavailable("try-again", "The server cannot store anything at the moment")));
    }

    /** Text that the database cannot hold, such as a NUL, is the sender's mistake; any other fault here is ours. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unstorable(DataIntegrityViolationException cause) {
        if (cause.getMostSpecificCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(DATA_EXCEPTION)) {
            return answer(of(Refusal.malformed("malformed", "The request holds text that cannot be stored")));
        }
        throw cause;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = of(Refusal.malformed("malformed", "The body of the request cannot be read"));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String words(Refusal refusal) {
        String words = refusal.getMessage();
        return words == null ? refusal.slug() : words;
    }
}

package bank.lobby.server.staff;

import bank.lobby.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers a refusal from within a filter as the same problem a controller would give. */
@Component
public class SecurityProblems {

    private final HandlerExceptionResolver problems;

    SecurityProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Writes {@code refusal} as the answer to {@code request}. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        problems.resolveException(request, response, null, refusal);
    }
}

package bank.lobby.server.ticket;

import bank.lobby.server.customer.CustomerRetokened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves open tickets to their customer's new token while the token key is being changed. No state that anybody sees
 * changes, so there is no revision; a ticket that a command has in hand is moved the next time the customer is met.
 */
@Component
class TokenMoves {

    private final JdbcClient jdbc;

    TokenMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void move(CustomerRetokened met) {
        jdbc.sql("""
                UPDATE ticket SET customer_token = :current
                 WHERE (branch_id, id) IN
                       (SELECT branch_id, id FROM ticket WHERE customer_token = :former FOR UPDATE SKIP LOCKED)""")
                .param("former", met.former())
                .param("current", met.current())
                .update();
    }
}

/**
 * What happens to a ticket after and between its calls: at the counter, sent on, set aside, put back, given up, closed
 * with the day, and taken back. Which state takes which step is {@link bank.lobby.server.ticket.TicketStep}; how often and
 * how soon is {@link bank.lobby.server.calling.life.LifeRule}.
 */
@NamedInterface
@NullMarked
package bank.lobby.server.calling.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

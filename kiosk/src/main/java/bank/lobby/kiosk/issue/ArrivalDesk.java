package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.kiosk.touch.ShownCard;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.wire.ticket.ArrivalAnswer;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells the server of every document the moment it was read, so that it knows the customer by the time they touch a service. One
 * try, on a thread of its own: no customer waits for it, and none notices when it fails.
 */
@Component
class ArrivalDesk implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ArrivalDesk.class);

    private final ServerDesk server;
    private final Turn turn;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable UUID> told = new AtomicReference<>();

    ArrivalDesk(ServerDesk server, Turn turn) {
        this.server = server;
        this.turn = turn;
        turn.onChange(this::look);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private void look() {
        if (turn.card() instanceof ShownCard.Read read && !read.id().equals(told.getAndSet(read.id()))) {
            threads.execute(() -> tell(read));
        }
    }

    private void tell(ShownCard.Read read) {
        switch (server.arrived(read.customer())) {
            case Answer.Given<ArrivalAnswer> given -> turn.arrived(read.id(), given.value());
            case Answer.Refused<ArrivalAnswer> refused ->
                log.debug("The server does not hear of arrivals: {} {}", refused.status(), refused.problem());
            case Answer.Away<ArrivalAnswer> away -> log.debug("An arrival was not heard. {}", away.reason());
        }
    }
}

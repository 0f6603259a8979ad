package bank.lobby.display.planted;

import java.time.Instant;
import org.springframework.web.socket.WebSocketHandler;

/** A fault, planted: reads the time without a clock, outside the page keeps a socket, and no package is marked. */
class ClockReader {

    private final Instant read = Instant.now();
    private WebSocketHandler socket;

    boolean isLate() {
        return socket == null && read.isAfter(Instant.EPOCH);
    }
}

package bank.lobby.kiosk.touch;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the turn forget in time. */
@Component
class TurnTick {

    private final Turn turn;

    TurnTick(Turn turn) {
        this.turn = turn;
    }

    @Scheduled(fixedRate = 1_000)
    void tick() {
        turn.tick();
    }
}

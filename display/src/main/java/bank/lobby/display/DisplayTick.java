package bank.lobby.display;

import bank.lobby.display.board.BoardKeeper;
import bank.lobby.display.signs.CounterSigns;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What has to be looked at as time passes, though nothing was heard. */
@Component
class DisplayTick {

    private final BoardKeeper keeper;
    private final CounterSigns signs;

    DisplayTick(BoardKeeper keeper, CounterSigns signs) {
        this.keeper = keeper;
        this.signs = signs;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void tick() {
        keeper.tick();
        signs.follow();
    }
}

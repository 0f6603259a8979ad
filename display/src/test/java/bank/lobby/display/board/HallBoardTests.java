package bank.lobby.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.display.SampleHall;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HallBoardTests {

    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    private Instant now = START;
    private final HallBoard hall = new HallBoard(() -> now, null);

    @Test
    void showsWhatItWasLeftWithAndSaysThatItIsOld() {
        Instant yesterday = START.minusSeconds(60_000);

        HallBoard rebooted = new HallBoard(() -> now, new KeptBoard(SampleHall.board(List.of()), yesterday, Set.of()));

        assertThat(rebooted.view().board()).isEqualTo(SampleHall.board(List.of()));
        assertThat(rebooted.view().up()).isFalse();
        assertThat(rebooted.view().asOf()).isEqualTo(yesterday);
    }

    @Test
    void keepsItsBoardWhenTheLinkIsLostAndRemembersSinceWhen() {
        hall.changed(SampleHall.board(List.of()));
        hall.live();
        now = START.plusSeconds(30);
        hall.live();
        now = START.plusSeconds(55);

        hall.lost("unreachable");

        assertThat(hall.view().board()).isNotNull();
        assertThat(hall.view().up()).isFalse();
        assertThat(hall.view().since()).isEqualTo(START.plusSeconds(55));
        assertThat(hall.view().asOf()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void tellsOfEveryChangeButNotOfEverySignOfLife() {
        AtomicInteger told = new AtomicInteger();
        hall.onChange(told::incrementAndGet);

        hall.changed(SampleHall.board(List.of()));
        hall.live();
        hall.live();
        hall.lost("unreachable");
        hall.lost("unreachable");

        assertThat(told).hasValue(3);
    }
}

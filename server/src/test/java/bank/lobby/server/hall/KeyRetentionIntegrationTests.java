package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Answers are kept for whoever repeats a command, and not for ever. */
class KeyRetentionIntegrationTests extends HallServer {

    @Autowired
    private ScheduledTaskHolder schedule;

    @Test
    void forgetsAnswersAfterTwoDaysAndNotBefore() {
        StationIdentity kiosk = station(StationKind.KIOSK);
        take(kiosk, CASH, "old");
        clock.move(Duration.ofHours(47));
        take(kiosk, CASH, "young");

        runRetention();
        assertThat(kept()).isEqualTo(2);

        clock.move(Duration.ofHours(2));
        runRetention();

        assertThat(kept()).isEqualTo(1);
    }

    private void runRetention() {
        schedule.getScheduledTasks().stream()
                .filter(task -> task.toString().contains("KeyRetention"))
                .findFirst()
                .orElseThrow()
                .getTask()
                .getRunnable()
                .run();
    }

    private long kept() {
        return jdbc.sql("SELECT count(*) FROM request WHERE branch_id = :b")
                .param("b", hall)
                .query(Long.class)
                .single();
    }
}

package bank.lobby.display;

import bank.lobby.display.announce.Announcements;
import bank.lobby.display.announce.CallSound;
import bank.lobby.display.announce.VoiceSettings;
import bank.lobby.display.board.BoardFile;
import bank.lobby.display.board.BoardKeeper;
import bank.lobby.display.board.HallBoard;
import bank.lobby.display.board.HallView;
import bank.lobby.display.board.KeptBoard;
import bank.lobby.display.link.ServerTime;
import bank.lobby.display.link.StationSettings;
import bank.lobby.wire.board.BoardState;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts together that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DisplayConfiguration {

    @Bean
    BoardFile boardFile(StationSettings settings, JsonMapper json) {
        return new BoardFile(settings.home(), json);
    }

    @Bean
    RestoredBoard restored(BoardFile file) {
        return new RestoredBoard(file.load());
    }

    @Bean
    Announcements announcements(RestoredBoard restored, ServerTime time) {
        return new Announcements(time, restored.kept().map(KeptBoard::announced).orElse(Set.of()));
    }

    @Bean
    HallBoard hallBoard(RestoredBoard restored, ServerTime time, Announcements announcements) {
        HallBoard hall = new HallBoard(time, restored.kept().orElse(null));
        hall.onChange(() -> learn(hall.view(), announcements));
        return hall;
    }

    @Bean
    BoardKeeper boardKeeper(HallBoard hall, Announcements announcements, BoardFile file) {
        return new BoardKeeper(hall, announcements::settled, file);
    }

    @Bean
    CallSound callSound(VoiceSettings settings, JsonMapper json) {
        return CallSound.load(settings, json);
    }

    /** Only a board known to be exact is spoken from: on an old one, calls may long be over. */
    private static void learn(HallView view, Announcements announcements) {
        BoardState board = view.board();
        if (view.up() && board != null) {
            announcements.learn(board);
        }
    }

    /** What a former life of this display left, read once. */
    record RestoredBoard(Optional<KeptBoard> kept) {}
}

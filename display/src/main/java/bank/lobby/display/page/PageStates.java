package bank.lobby.display.page;

import bank.lobby.display.announce.Announcements;
import bank.lobby.display.board.HallBoard;
import bank.lobby.display.keypads.CounterKeypads;
import bank.lobby.display.link.ServerTime;
import bank.lobby.display.signs.CounterSigns;
import org.springframework.stereotype.Component;

/** Puts the page's state together from those who know its parts. */
@Component
class PageStates {

    private final HallBoard hall;
    private final Announcements announcements;
    private final CounterSigns signs;
    private final CounterKeypads keypads;
    private final ServerTime time;
    private final PageSettings settings;

    PageStates(
            HallBoard hall,
            Announcements announcements,
            CounterSigns signs,
            CounterKeypads keypads,
            ServerTime time,
            PageSettings settings) {
        this.hall = hall;
        this.announcements = announcements;
        this.signs = signs;
        this.keypads = keypads;
        this.time = time;
        this.settings = settings;
    }

    PageState now() {
        return PageState.of(
                hall.view(),
                time.instant(),
                settings.languages(),
                announcements.pending(),
                signs.states(),
                keypads.states());
    }
}

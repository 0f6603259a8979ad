package bank.lobby.display.link;

import bank.lobby.wire.station.StationIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who this display is, once it is enrolled. Thread-safe. */
@Component
class Identity {

    private volatile @Nullable StationIdentity known;

    void become(StationIdentity enrolled) {
        known = enrolled;
    }

    @Nullable
    StationIdentity known() {
        return known;
    }
}

package bank.lobby.server.demo;

import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.SecretFile;
import bank.lobby.server.station.EnrolmentCodes;
import bank.lobby.wire.station.StationKind;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A one-time enrolment code for the sample kiosk and the sample display, fresh at every start. */
@Component
@ConditionalOnProperty("lobby.demo.enabled")
class SampleStations {

    private final EnrolmentCodes codes;
    private final LobbyHome home;

    SampleStations(EnrolmentCodes codes, LobbyHome home) {
        this.codes = codes;
        this.home = home;
    }

    void prepare() {
        for (StationKind kind : List.of(StationKind.KIOSK, StationKind.DISPLAY)) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            String code = codes.create(SampleBank.LARGE, kind, "sample " + name, "demo")
                    .code();
            new SecretFile(home.path().resolve("demo-" + name + ".code")).write(code);
        }
    }
}

package bank.lobby.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The features reach each other only through what they publish, and never in a circle. */
class ModularityTests {

    @Test
    void featuresKeepToTheirBoundaries() {
        ApplicationModules modules = ApplicationModules.of(LobbyServer.class);

        modules.verify();
    }
}

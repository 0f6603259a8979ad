package bank.lobby.kiosk.touch;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.reader.Readers;
import bank.lobby.kiosk.plan.PlanKeeper;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the turn, and opens the card reader of the settings. */
@Configuration(proxyBeanMethods = false)
class TouchConfiguration {

    @Bean
    Turn turn(InstantSource clock) {
        return new Turn(clock);
    }

    @Bean
    CardSlot cardSlot(
            ReaderSettings settings, PlanKeeper plans, Turn turn, InstantSource clock, Recordings recordings) {
        if (settings.profile() == null) {
            return new NoReader();
        }
        var profile = ProfileCatalog.bundled().reader(new ProfileId(settings.profile()));
        return new DeviceCardSlot(
                Readers.open(profile, requireNonNull(settings.port()), clock, recordings), plans::sealer, turn, clock);
    }
}

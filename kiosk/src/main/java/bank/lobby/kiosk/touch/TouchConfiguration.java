package bank.lobby.kiosk.touch;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.Readers;
import bank.lobby.kiosk.plan.PlanKeeper;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the turn, and opens the readers of the settings. */
@Configuration(proxyBeanMethods = false)
class TouchConfiguration {

    @Bean
    Turn turn(InstantSource clock) {
        return new Turn(clock);
    }

    @Bean
    PhoneSealer phoneSealer(PlanKeeper plans) {
        return new PhoneSealer(plans::sealer);
    }

    @Bean
    ReaderDesk readerDesk(
            ReaderSettings settings,
            ProfileCatalog profiles,
            PlanKeeper plans,
            Turn turn,
            InstantSource clock,
            Recordings recordings) {
        List<KioskReader> readers = settings.all().stream()
                .map(place -> open(profiles, place, clock, recordings))
                .toList();
        return new ReaderDesk(readers, plans::sealer, plans::zone, turn, clock);
    }

    private static KioskReader open(
            ProfileCatalog profiles, ReaderSettings.Place place, InstantSource clock, Recordings recordings) {
        ReaderProfile profile = profiles.reader(new ProfileId(requireNonNull(place.profile())));
        return new KioskReader(profile, Readers.open(profile, requireNonNull(place.port()), clock, recordings));
    }
}

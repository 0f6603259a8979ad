package bank.lobby.kiosk;

import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.kiosk.link.StationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several parts of the kiosk share. */
@Configuration(proxyBeanMethods = false)
class KioskConfiguration {

    /** A broken profile of the station's own ends the start here, also where no device uses it yet. */
    @Bean
    ProfileCatalog profiles(StationSettings station) {
        return ProfileCatalog.ofStation(station.profiles(), station.home());
    }
}

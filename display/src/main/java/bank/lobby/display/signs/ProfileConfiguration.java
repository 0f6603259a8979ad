package bank.lobby.display.signs;

import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.display.link.StationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the profiles of the product and of this station. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    /** A broken profile of the station's own ends the start here, also where no sign uses it yet. */
    @Bean
    ProfileCatalog profiles(StationSettings station) {
        return ProfileCatalog.ofStation(station.profiles(), station.home());
    }
}

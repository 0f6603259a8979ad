package bank.lobby.display.signs;

import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.link.traffic.TrafficLimits;
import bank.lobby.display.link.StationSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the recordings of the settings, which end after the signs. */
@Configuration(proxyBeanMethods = false)
class TrafficConfiguration {

    @Bean
    Recordings recordings(TrafficSettings settings, StationSettings station, InstantSource clock) {
        TrafficLimits limits = new TrafficLimits(
                station.home().resolve("traffic"), settings.fileSize().toBytes(), settings.files());
        return settings.enabled() ? Recordings.within(limits, clock) : Recordings.off();
    }
}

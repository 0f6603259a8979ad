package bank.lobby.kiosk.slip;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the printer of the settings. */
@Configuration(proxyBeanMethods = false)
class SlipConfiguration {

    @Bean
    SlipPrinter slipPrinter(PrinterSettings settings, InstantSource clock, Recordings recordings) {
        if (settings.profile() == null) {
            return new NoPrinter();
        }
        PrinterProfile profile = ProfileCatalog.bundled().printer(new ProfileId(settings.profile()));
        return new DeviceSlipPrinter(
                Printers.open(profile, requireNonNull(settings.port()), clock, Printers.fullRoll(profile), recordings),
                new SlipWriter(profile.paper()),
                profile.commands().realTimeStatus());
    }
}

package bank.lobby.kiosk.slip;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.printer.PaperRoll;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.kiosk.link.StationSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Opens the printer of the settings. */
@Configuration(proxyBeanMethods = false)
class SlipConfiguration {

    @Bean
    SlipPrinter slipPrinter(
            PrinterSettings settings,
            ProfileCatalog profiles,
            StationSettings station,
            JsonMapper json,
            InstantSource clock,
            Recordings recordings) {
        if (settings.profile() == null) {
            return new NoPrinter();
        }
        PrinterProfile profile = profiles.printer(new ProfileId(settings.profile()));
        String port = requireNonNull(settings.port());
        RollFile rollFile = new RollFile(station.home(), json);
        PaperRoll roll = rollFile.read();
        return new DeviceSlipPrinter(
                Printers.open(profile, port, clock, roll == null ? Printers.fullRoll(profile) : roll, recordings),
                new SlipWriter(profile.paper()),
                profile.commands().realTimeStatus(),
                rollFile);
    }
}

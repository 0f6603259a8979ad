package bank.lobby.kiosk.slip;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.printer.PaperRoll;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.kiosk.link.StationSettings;
import java.nio.file.Path;
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
            LogoSettings logoSettings,
            ProfileCatalog profiles,
            StationSettings station,
            JsonMapper json,
            InstantSource clock,
            Recordings recordings) {
        Path file = logoSettings.logo();
        BankLogo logo = file == null ? null : BankLogo.read(station.home().resolve(file));
        if (settings.profile() == null) {
            return new NoPrinter();
        }
        PrinterProfile profile = profiles.printer(new ProfileId(settings.profile()));
        String port = requireNonNull(settings.port());
        if (logo != null) {
            logo.requireFits(profile.paper());
        }
        RollFile rollFile = new RollFile(station.home(), json);
        PaperRoll roll = rollFile.read();
        TicketPrinter printer =
                Printers.open(profile, port, clock, roll == null ? Printers.fullRoll(profile) : roll, recordings);
        return new DeviceSlipPrinter(
                printer,
                new SlipWriter(profile.paper()),
                profile.commands().realTimeStatus(),
                rollFile,
                logo == null ? null : SlipLogo.on(printer, profile, logo, new LogoFile(station.home(), json)));
    }
}

package bank.lobby.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.printer.Printers;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.kiosk.SampleBranch;
import bank.lobby.wire.station.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipSizeTests {

    private static final PrinterProfile PRINTER = ProfileCatalog.bundled().printer(ProfileId.of("twin-80mm"));

    /** The default slip is the Chinese one; English says the same in longer sentences. */
    @ParameterizedTest
    @CsvSource({"ZH_CN, 400", "ZH_TW, 400", "EN, 500"})
    void isSmallOnTheLine(Language language, int most) {
        var service = SampleBranch.services().getFirst().names();

        int bytes = Printers.size(
                PRINTER, new SlipWriter(PRINTER.paper()).write(SampleBranch.slip(language, "A012", service), false));

        assertThat(bytes).isLessThan(most);
    }
}

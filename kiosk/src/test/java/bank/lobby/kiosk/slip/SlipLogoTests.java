package bank.lobby.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.printer.dots.DotPicture;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileReader;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.kiosk.StoringPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The printer's memory is spared, and a logo that is not in it goes along where it can. */
@Timeout(40)
class SlipLogoTests {

    private static final DotPicture SMALL = new DotPicture(8, 1, new byte[1]);
    private static final DotPicture LARGE = new DotPicture(576, 200, new byte[72 * 200]);

    private final PrinterProfile profile =
            new ProfileReader().read(PrinterProfile.class, "keeps-logo.yaml", StoringPrinter.PROFILE);
    private final TwinPrinter twin = TwinPrinter.on(TwinPorts.tcp(0));
    private final JsonMapper json = JsonMapper.builder().build();
    private TicketPrinter printer;

    @TempDir
    private Path home;

    @BeforeEach
    void open() {
        printer = Printers.open(profile, twin.address(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        printer.close();
        twin.close();
    }

    @Test
    void isStoredWhenThePrinterFirstBecomesReady() {
        twin.coverOpen();
        SlipLogo logo = logo(SMALL, new LogoFile(home, json));
        assertThat(logo.line()).isEqualTo(new SlipLine.Logo(SMALL, false));

        twin.refill();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(logo.line()).isEqualTo(new SlipLine.Logo(SMALL, true)));
        assertThat(new LogoFile(home, json).read()).isEqualTo(new LogoFile.Note("ab12", "keeps-logo", 1, true));
    }

    @Test
    void isNotSentAgainAfterFiveTriesThatFailed() {
        new LogoFile(home, json).write(new LogoFile.Note("ab12", "keeps-logo", 5, false));
        await().until(() -> printer.status().ready());

        assertThat(logo(SMALL, new LogoFile(home, json)).line()).isEqualTo(new SlipLine.Logo(SMALL, false));
        assertThat(logo(LARGE, new LogoFile(home, json)).line()).isNull();
    }

    @Test
    void isNotStoredWhereThatCannotBeNoted() throws IOException {
        Path blocked = Files.writeString(home.resolve("no-folder"), "a file where the home should be");
        await().until(() -> printer.status().ready());

        SlipLogo logo = logo(SMALL, new LogoFile(blocked, json));
        twin.paperLow();
        await().until(() -> printer.status().paperLow());

        assertThat(logo.line()).isEqualTo(new SlipLine.Logo(SMALL, false));
        assertThat(twin.timesStored()).isZero();
    }

    private SlipLogo logo(DotPicture picture, LogoFile file) {
        return SlipLogo.on(printer, profile, new BankLogo(Path.of("logo.pbm"), picture, "ab12"), file);
    }
}

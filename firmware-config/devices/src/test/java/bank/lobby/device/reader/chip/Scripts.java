package bank.lobby.device.reader.chip;

import bank.lobby.device.profile.ChipSettings;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The scripted cards of the tests, and a talk with one that keeps what was sent. */
final class Scripts {

    static final ChipSettings SETTINGS = settings();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Scripts() {}

    static String text(String name) {
        try (InputStream file = Scripts.class.getResourceAsStream("/reader/chip/" + name + ".apdu")) {
            if (file == null) {
                throw new AssertionError("no card script " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A talk with the card of one script. */
    static final class Talk implements CardChannelSource.Channel {

        final List<byte[]> sent = new ArrayList<>();
        final List<byte[]> answers = new ArrayList<>();
        private final ApduScript.Card card;

        Talk(String name) {
            card = ApduScript.parse(text(name)).card();
        }

        ChipRead read() {
            return new ChipDialogue(new CardLine(this), SETTINGS, new TerminalData(SETTINGS, TODAY, new Random(1)))
                    .read();
        }

        @Override
        public byte[] transmit(byte[] command) throws CardGoneException {
            sent.add(command.clone());
            byte[] answer = card.answer(command);
            answers.add(answer);
            return answer;
        }

        @Override
        public void close() {}
    }

    private static ChipSettings settings() {
        ChipSettings chip =
                ProfileCatalog.bundled().reader(new ProfileId("twin-chip")).chip();
        if (chip == null) {
            throw new AssertionError("twin-chip is no chip reader");
        }
        return chip;
    }
}

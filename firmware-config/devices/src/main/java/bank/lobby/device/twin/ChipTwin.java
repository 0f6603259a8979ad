package bank.lobby.device.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The twin of a chip reader. It is on no line: a folder is the reader, and a card is in it while the script of a card lies
 * there. The faults of a line mean nothing to it.
 */
final class ChipTwin {

    private static final String CARD = "/twin/unionpay-contact.apdu";

    private ChipTwin() {}

    /** @throws UncheckedIOException when there is no place for the folder */
    static RunningTwin start() {
        try {
            Path folder = Files.createTempDirectory("lobby-chip");
            Path slot = folder.resolve("card.apdu");
            return new RunningTwin(
                            "apdu-script:" + slot, new LineFaults(), () -> true, () -> "", () -> remove(slot, folder))
                    .understands("insert", "an invented card is put in", () -> insert(slot))
                    .understands("pull", "the card is taken out", () -> remove(slot));
        } catch (IOException refused) {
            throw new UncheckedIOException("no folder for the twin of a chip reader", refused);
        }
    }

    private static void insert(Path slot) {
        Path fresh = slot.resolveSibling("fresh");
        try (InputStream script = ChipTwin.class.getResourceAsStream(CARD)) {
            if (script == null) {
                throw new IOException(CARD + " is missing from the jar");
            }
            Files.copy(script, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, slot, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException("the card cannot be put in", refused);
        }
    }

    private static void remove(Path... paths) {
        try {
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("the card cannot be taken out", refused);
        }
    }
}

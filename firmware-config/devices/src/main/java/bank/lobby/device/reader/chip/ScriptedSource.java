package bank.lobby.device.reader.chip;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A twin chip reader: a card is in it while a script lies at a path, and another one as soon as another script lies there. The folder is the
 * reader: without it there is none.
 */
final class ScriptedSource implements CardChannelSource {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path script;

    ScriptedSource(Path script) {
        this.script = script.toAbsolutePath();
    }

    @Override
    public Slot open() throws LinkUnavailableException {
        if (!folderIsThere()) {
            throw new LinkUnavailableException("there is no folder for the card script " + script.getFileName());
        }
        return new ScriptSlot();
    }

    private boolean folderIsThere() {
        Path folder = script.getParent();
        return folder != null && Files.isDirectory(folder);
    }

    private final class ScriptSlot implements Slot {

        /** Never counted down; waiting on it is a pause that an interrupt ends. */
        private final CountDownLatch pause = new CountDownLatch(1);

        private @Nullable FileTime inside;

        @Override
        public @Nullable Channel awaitCard(Duration limit) throws LinkLostException {
            for (long left = limit.toMillis(); left >= 0; left -= BETWEEN_LOOKS.toMillis()) {
                FileTime now = look();
                if (now != null && !now.equals(inside)) {
                    Channel card = card();
                    if (card != null) {
                        inside = now;
                        return card;
                    }
                }
                if (now == null) {
                    inside = null;
                }
                rest();
            }
            return null;
        }

        @Override
        public boolean awaitRemoval(Duration limit) throws LinkLostException {
            for (long left = limit.toMillis(); left >= 0; left -= BETWEEN_LOOKS.toMillis()) {
                FileTime now = look();
                if (now == null || !now.equals(inside)) {
                    return true;
                }
                rest();
            }
            return false;
        }

        private @Nullable FileTime look() throws LinkLostException {
            if (!folderIsThere()) {
                throw new LinkLostException("the folder of the card script went away");
            }
            try {
                return Files.getLastModifiedTime(script);
            } catch (IOException absent) {
                return null;
            }
        }

        private @Nullable Channel card() {
            try {
                return new ScriptChannel(
                        ApduScript.parse(Files.readString(script)).card());
            } catch (IOException takenAway) {
                return null;
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException(script.getFileName() + ": " + wrong.getMessage(), wrong);
            }
        }

        private void rest() throws LinkLostException {
            try {
                pause.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                throw new LinkLostException("closed");
            }
        }
    }

    private record ScriptChannel(ApduScript.Card card) implements Channel {

        @Override
        public byte[] transmit(byte[] command) throws CardGoneException {
            return card.answer(command);
        }

        @Override
        public void close() {}
    }
}

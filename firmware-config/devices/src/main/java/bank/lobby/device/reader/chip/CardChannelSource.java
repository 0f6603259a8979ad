package bank.lobby.device.reader.chip;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkUnavailableException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where cards come from: PC/SC, or a script that plays one. Called by the reader's own thread only. */
interface CardChannelSource {

    /**
     * Finds the reader.
     *
     * @throws LinkUnavailableException when there is none now; the message says why
     */
    Slot open() throws LinkUnavailableException;

    /** A reader that is there. */
    interface Slot {

        /**
         * Waits for a card that was not there before.
         *
         * @return null when none came in that time
         * @throws LinkLostException when the reader went away
         */
        @Nullable
        Channel awaitCard(Duration limit) throws LinkLostException;

        /**
         * Waits for the card to be taken away.
         *
         * @return whether it is gone
         * @throws LinkLostException when the reader went away
         */
        boolean awaitRemoval(Duration limit) throws LinkLostException;
    }

    /** The talk with one card. */
    interface Channel extends AutoCloseable {

        /**
         * Sends one command.
         *
         * @return data and the two status bytes, the caller's to wipe
         * @throws CardGoneException when there is no answer any more
         */
        byte[] transmit(byte[] command) throws CardGoneException;

        /** Lets the card go, reset. */
        @Override
        void close();
    }
}

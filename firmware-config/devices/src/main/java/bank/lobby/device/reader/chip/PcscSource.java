package bank.lobby.device.reader.chip;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkUnavailableException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import org.jspecify.annotations.Nullable;

/**
 * Cards in a reader behind PC/SC: the only class that touches javax.smartcardio.
 *
 * <p>How the library behaves on Linux, as measured, and what follows here:
 *
 * <pre>
 *   without the daemon, the default factory is of type None for the life of the JVM    getInstance on every attempt
 *   without a reader, list() throws                                                    it means no reader
 *   the daemon restarts: every call fails for the life of the JVM                      StaleContext.forget, then again
 *   a card pulled in the middle of a talk may throw IllegalArgumentException           as a card that is gone
 *   disconnect(true) resets, and false leaves the card powered                         true
 * </pre>
 *
 * Copies of an answer inside the JDK's own objects are left to the garbage collector.
 */
final class PcscSource implements CardChannelSource {

    private final String terminalName;

    /** @param terminalName as PC/SC calls the reader, or how that begins; empty takes the first there is */
    PcscSource(String terminalName) {
        this.terminalName = terminalName;
    }

    @Override
    public Slot open() throws LinkUnavailableException {
        List<CardTerminal> terminals = terminals();
        for (CardTerminal terminal : terminals) {
            if (terminal.getName().startsWith(terminalName)) {
                return new TerminalSlot(terminal);
            }
        }
        throw new LinkUnavailableException("no reader is called " + terminalName + "; there are: "
                + String.join(
                        ", ", terminals.stream().map(CardTerminal::getName).toList()));
    }

    private static List<CardTerminal> terminals() throws LinkUnavailableException {
        try {
            List<CardTerminal> terminals =
                    TerminalFactory.getInstance("PC/SC", null).terminals().list();
            if (terminals.isEmpty()) {
                throw new LinkUnavailableException("no chip reader is plugged in");
            }
            return terminals;
        } catch (NoSuchAlgorithmException absent) {
            throw new LinkUnavailableException("the PC/SC service does not run (is pcscd installed and started?)");
        } catch (CardException refused) {
            String advice = StaleContext.forget() ? "" : " (if the PC/SC service was restarted, restart this agent)";
            throw new LinkUnavailableException("no chip reader is plugged in: " + reason(refused) + advice);
        } catch (LinkageError unloadable) {
            throw new LinkUnavailableException(
                    "this Java has no PC/SC: " + unloadable.getClass().getSimpleName());
        }
    }

    private static String reason(CardException refused) {
        Throwable cause = refused.getCause();
        return String.valueOf((cause == null ? refused : cause).getMessage());
    }

    private record TerminalSlot(CardTerminal terminal) implements Slot {

        @Override
        public @Nullable Channel awaitCard(Duration limit) throws LinkLostException {
            try {
                if (!terminal.waitForCardPresent(limit.toMillis())) {
                    return null;
                }
            } catch (CardException gone) {
                throw new LinkLostException("the chip reader went away: " + reason(gone));
            }
            try {
                Card card = terminal.connect("*");
                return new PcscChannel(card, card.getBasicChannel());
            } catch (CardException unreadable) {
                return new MuteChannel();
            }
        }

        @Override
        public boolean awaitRemoval(Duration limit) throws LinkLostException {
            try {
                return terminal.waitForCardAbsent(limit.toMillis());
            } catch (CardException gone) {
                throw new LinkLostException("the chip reader went away: " + reason(gone));
            }
        }
    }

    private record PcscChannel(Card card, CardChannel channel) implements Channel {

        @Override
        public byte[] transmit(byte[] command) throws CardGoneException {
            try {
                return channel.transmit(new CommandAPDU(command)).getBytes();
            } catch (CardException | IllegalStateException | IllegalArgumentException gone) {
                // Not the message: it could repeat what was sent or said.
                throw new CardGoneException("the card does not answer any more");
            }
        }

        @Override
        public void close() {
            try {
                card.disconnect(true);
            } catch (CardException | IllegalStateException alreadyGone) {
                // Nothing is left to let go, and nobody could act on it.
            }
        }
    }

    /** Something is in the reader that does not answer to power: put in the wrong way round, or no chip at all. */
    private record MuteChannel() implements Channel {

        @Override
        public byte[] transmit(byte[] command) throws CardGoneException {
            throw new CardGoneException("the card is mute");
        }

        @Override
        public void close() {}
    }
}

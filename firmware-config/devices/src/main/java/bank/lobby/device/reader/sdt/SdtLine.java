package bank.lobby.device.reader.sdt;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.link.Replies;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.profile.SdtSettings;
import bank.lobby.device.reader.ReadDocument;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The port of an identity card module with its framer: one question, one answer. Asked by the polling thread only. */
final class SdtLine implements AutoCloseable {

    private final PortSupervisor port;
    private final Replies<SdtAnswer> answers = new Replies<>();
    private final SdtTray tray = new SdtTray();
    private final Duration replyTimeout;
    private final Duration readTimeout;

    SdtLine(ReaderProfile profile, LinkOpener opener, InstantSource clock) {
        SdtSettings settings = requireNonNull(profile.sdt(), "sdt");
        this.replyTimeout = profile.line().replyTimeout();
        this.readTimeout = settings.readTimeout();
        this.port = new PortSupervisor("id-reader", opener, new SdtFramer(new Answers()), clock);
    }

    PortSupervisor supervisor() {
        return port;
    }

    /**
     * Asks, and once more if the module saw a wrong check byte.
     *
     * @throws LinkException also when no fitting answer came in time
     */
    SdtAnswer ask(SdtCommand command) throws LinkException {
        SdtAnswer answer = askOnce(command);
        boolean garbled = answer instanceof SdtAnswer.Status said && said.status() == SdtStatus.RESEND;
        return garbled ? askOnce(command) : answer;
    }

    /** The document of the read just answered, null if it failed; the taker closes it. */
    @Nullable
    ReadDocument taken() {
        return tray.take();
    }

    @Override
    public void close() {
        port.close();
        tray.empty();
    }

    private SdtAnswer askOnce(SdtCommand command) throws LinkException {
        tray.empty();
        Duration limit = command == SdtCommand.READ ? readTimeout : replyTimeout;
        return port.exchange(command.frame(), answers, answer -> fits(command, answer), limit);
    }

    /** An answer says only whether it went well, so that a late one to the question before must not be taken for this one's. */
    private static boolean fits(SdtCommand command, SdtAnswer answer) {
        return switch (answer) {
            case SdtAnswer.TextRead text -> command == SdtCommand.READ;
            case SdtAnswer.Damaged damaged -> true;
            case SdtAnswer.Status said ->
                switch (said.status()) {
                    case DONE -> command != SdtCommand.FIND;
                    case FOUND -> command == SdtCommand.FIND;
                    case NOTHING,
                            RESEND,
                            LAY_AGAIN,
                            OTHER_CARD,
                            READ_FAILED,
                            SELF_TEST_FAILED,
                            NOT_AUTHORISED,
                            NO_CONTENT,
                            REFUSED -> true;
                };
        };
    }

    /** On the port's thread. */
    private final class Answers implements SdtFramer.Sink {

        @Override
        public void frame(byte[] content, int length) {
            if (SdtDecoder.isText(content, length)) {
                tray.lay(SdtDecoder.decode(content, length));
                answers.offer(new SdtAnswer.TextRead());
            } else {
                answers.offer(new SdtAnswer.Status(SdtStatus.of(content[2]), content[2] & 0xFF));
            }
        }

        @Override
        public void damaged() {
            answers.offer(new SdtAnswer.Damaged());
        }
    }
}

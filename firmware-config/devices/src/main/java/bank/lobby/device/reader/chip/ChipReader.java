package bank.lobby.device.reader.chip;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.profile.ChipSettings;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.CardNumberCheck;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.ReadOutlet;
import bank.lobby.device.reader.ReaderHealth;
import bank.lobby.device.reader.RepeatedShowing;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chip card reader. Waits for the reader as a port's supervisor waits for its port, then for cards, and reads each once: a card that stays
 * in is not read again. Thread-safe; see the package for its thread.
 */
public final class ChipReader implements CustomerReader {

    private static final Logger LOG = LoggerFactory.getLogger(ChipReader.class);

    /** Chosen: as the ports of the other devices. */
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** How long a wait inside PC/SC lasts at most, so that closing is noticed. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ReadOutlet outlet = new ReadOutlet();
    private final RepeatedShowing repeated = new RepeatedShowing();
    private final SecureRandom random = new SecureRandom();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CardChannelSource source;
    private final ChipSettings settings;
    private final InstantSource clock;
    private final ReaderHealth health;
    private final Thread thread;

    /**
     * Starts its thread at once.
     *
     * @param port {@code pcsc:} and the reader's name or how it begins, {@code pcsc:} alone for the first; or {@code apdu-script:} and a path
     * @throws IllegalArgumentException if the port is neither
     */
    public ChipReader(ReaderProfile profile, String port, InstantSource clock) {
        this(sourceAt(port), requireNonNull(profile.chip(), "chip"), clock);
    }

    ChipReader(CardChannelSource source, ChipSettings settings, InstantSource clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.health = new ReaderHealth("chip", LinkState.OPENING, "", clock);
        this.thread = Thread.ofPlatform().daemon().name("port-chip").unstarted(this::run);
        this.thread.start();
    }

    @Override
    public LinkStatus link() {
        return health.status();
    }

    @Override
    public void onRead(Consumer<CardRead> listener) {
        outlet.listen(listener);
    }

    @Override
    public void onChange(Runnable listener) {
        health.onChange(listener);
    }

    @Override
    public void close() {
        closed.countDown();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(Duration.ofSeconds(2));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static CardChannelSource sourceAt(String port) {
        if (port.startsWith("pcsc:")) {
            return new PcscSource(port.substring("pcsc:".length()));
        }
        if (port.startsWith("apdu-script:")) {
            return new ScriptedSource(Path.of(port.substring("apdu-script:".length())));
        }
        throw new IllegalArgumentException("not a chip reader's port: " + port + " (want pcsc: and a reader's name)");
    }

    private void run() {
        int failures = 0;
        while (running()) {
            try {
                CardChannelSource.Slot slot = source.open();
                failures = 0;
                health.ready();
                serve(slot);
            } catch (LinkUnavailableException | LinkLostException absent) {
                health.missing(String.valueOf(absent.getMessage()));
            } catch (RuntimeException defect) {
                LOG.error("the chip reader failed: {}", defect.getClass().getName());
                health.missing("internal failure: " + defect.getClass().getSimpleName());
            }
            pause(BACK_OFF.get(Math.min(failures++, BACK_OFF.size() - 1)));
        }
    }

    private void serve(CardChannelSource.Slot slot) throws LinkLostException {
        while (running()) {
            CardChannelSource.Channel channel = slot.awaitCard(LOOK);
            if (channel == null) {
                continue;
            }
            ChipRead read = read(channel);
            tell(read);
            while (running() && !slot.awaitRemoval(LOOK)) {
                // It may stay in as long as its owner likes.
            }
        }
    }

    private ChipRead read(CardChannelSource.Channel channel) {
        try (channel) {
            LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
            return new ChipDialogue(new CardLine(channel), settings, new TerminalData(settings, today, random)).read();
        }
    }

    private void tell(ChipRead read) {
        switch (read) {
            case ChipRead.Number number -> tell(number.digits());
            case ChipRead.Foreign foreign -> outlet.accept(new CardRead.OtherDocument());
            case ChipRead.Damaged damaged -> outlet.accept(new CardRead.BadRead());
        }
    }

    private void tell(byte[] digits) {
        if (repeated.repeats(digits, digits.length, System.nanoTime())) {
            Arrays.fill(digits, (byte) 0);
        } else {
            boolean holds = CardNumberCheck.holds(digits);
            outlet.accept(new CardRead.Read(new ReadDocument(DocumentKind.BANK_CARD, digits, holds)));
        }
    }

    private void pause(Duration wait) {
        try {
            closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            closed.countDown();
        }
    }

    private boolean running() {
        return closed.getCount() > 0;
    }
}

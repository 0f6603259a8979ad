package bank.lobby.device.reader.wedge;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.ReadOutlet;
import bank.lobby.device.reader.ReaderHealth;
import bank.lobby.device.reader.TypedReader;
import bank.lobby.device.reader.magstripe.SwipeFilter;
import bank.lobby.device.reader.scanner.CodeFilter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stripe reader, a code scanner, or both behind one cable, that type what they read. A burst that begins as a track does is a swipe, any
 * other is a code; the same filters as for a line take it from there. Thread-safe.
 */
public final class WedgeReader implements TypedReader {

    /** The one port there is: the page of this kiosk. */
    public static final String PORT = "page:";

    private static final byte END_OF_SWIPE = 0x03;
    private static final byte END_OF_CODE = 0x0D;

    private final ReadOutlet outlet = new ReadOutlet();
    private final @Nullable ByteFramer swipes;
    private final @Nullable ByteFramer codes;
    private final ReaderHealth health;

    /** @throws IllegalArgumentException if the port is not the page */
    public WedgeReader(ReaderProfile profile, String port, InstantSource clock) {
        if (!port.equals(PORT)) {
            throw new IllegalArgumentException("not the port of a reader that types: " + port + " (want " + PORT + ")");
        }
        this.swipes = profile.stripe() == null ? null : new SwipeFilter(profile.stripe(), System::nanoTime, outlet);
        this.codes = profile.code() == null ? null : new CodeFilter(profile.code(), System::nanoTime, outlet);
        this.health = new ReaderHealth("page", LinkState.ABSENT, "no page is open at this kiosk", clock);
    }

    @Override
    public synchronized void typed(byte[] burst) {
        try {
            if (burst.length > 0 && burst.length <= LONGEST_BURST) {
                take(burst);
            }
        } finally {
            Arrays.fill(burst, (byte) 0);
        }
    }

    @Override
    public void pageOpen(boolean open) {
        if (open) {
            health.ready();
        } else {
            health.missing("no page is open at this kiosk");
        }
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
    public void close() {}

    private void take(byte[] burst) {
        boolean swiped = swipes != null && (codes == null || beginsAsTrack(burst[0]));
        ByteFramer filter = swiped ? swipes : codes;
        if (filter == null) {
            return;
        }
        filter.reset();
        for (byte value : burst) {
            filter.accept(value);
        }
        filter.accept(swiped ? END_OF_SWIPE : END_OF_CODE);
    }

    private static boolean beginsAsTrack(byte first) {
        return switch (first) {
            case '%', ';', '+', '!', '#', '&' -> true;
            default -> false;
        };
    }
}

package bank.lobby.device.reader;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.link.traffic.TrafficRule;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.chip.ChipReader;
import bank.lobby.device.reader.magstripe.SwipeFilter;
import bank.lobby.device.reader.mrz.MrzFilter;
import bank.lobby.device.reader.scanner.CodeFilter;
import bank.lobby.device.reader.sdt.SdtReader;
import bank.lobby.device.reader.wedge.WedgeReader;
import java.time.InstantSource;

/** Opens the reader a profile describes. Each dialect has its line here. */
public final class Readers {

    /** STX, ETX, LF, CR, ESC and the sentinels % ; ? +: where a swipe or a code begins and ends. */
    private static final TrafficRule MARKS = TrafficRule.framing(0x02, 0x03, 0x0A, 0x0D, 0x1B, '%', ';', '?', '+');

    private Readers() {}

    /**
     * Starts the reader's port; the device need not be there yet.
     *
     * @param port {@code tcp://host:port}, or the path of a serial device or pseudo terminal; of a chip reader {@code pcsc:} and its
     *     name, of one that types {@code page:}
     * @throws IllegalArgumentException if the port is none of these
     */
    public static CustomerReader open(ReaderProfile profile, String port, InstantSource clock) {
        return open(profile, port, clock, Recordings.off());
    }

    /** As {@link #open(ReaderProfile, String, InstantSource)}, its traffic written down where that is turned on; never a person. */
    public static CustomerReader open(ReaderProfile profile, String port, InstantSource clock, Recordings recordings) {
        return switch (profile.dialect()) {
            case MAGSTRIPE ->
                new ListeningReader(
                        recordings.of(name(profile), LinkOpener.of(port, profile.line()), MARKS),
                        clock,
                        reads -> new SwipeFilter(requireNonNull(profile.stripe(), "stripe"), System::nanoTime, reads));
            case CHIP -> new ChipReader(profile, port, clock);
            case SCANNER ->
                new ListeningReader(
                        recordings.of(name(profile), LinkOpener.of(port, profile.line()), MARKS),
                        clock,
                        reads -> new CodeFilter(requireNonNull(profile.code(), "code"), System::nanoTime, reads));
            case SDT ->
                SdtReader.open(
                        profile,
                        recordings.of(name(profile), LinkOpener.of(port, profile.line()), SdtReader.TRAFFIC),
                        clock);
            case MRZ ->
                new ListeningReader(
                        recordings.of(name(profile), LinkOpener.of(port, profile.line()), MARKS),
                        clock,
                        reads -> new MrzFilter(requireNonNull(profile.mrz(), "mrz"), System::nanoTime, clock, reads));
            case WEDGE -> new WedgeReader(profile, port, clock);
        };
    }

    /** A kiosk may have several readers, and each writes a file of its own. */
    private static String name(ReaderProfile profile) {
        return "reader-" + profile.id();
    }
}

package bank.lobby.device.reader;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.chip.ChipReader;
import bank.lobby.device.reader.magstripe.SwipeFilter;
import bank.lobby.device.reader.mrz.MrzFilter;
import bank.lobby.device.reader.scanner.CodeFilter;
import bank.lobby.device.reader.sdt.SdtReader;
import java.time.InstantSource;

/** Opens the reader a profile describes. Each dialect has its line here. */
public final class Readers {

    private Readers() {}

    /**
     * Starts the reader's port; the device need not be there yet.
     *
     * @param port {@code tcp://host:port}, or the path of a serial device or pseudo terminal; of a chip reader {@code pcsc:} and its name
     * @throws IllegalArgumentException if the port is none of these
     */
    public static CustomerReader open(ReaderProfile profile, String port, InstantSource clock) {
        return switch (profile.dialect()) {
            case MAGSTRIPE ->
                new ListeningReader(
                        profile,
                        port,
                        clock,
                        reads -> new SwipeFilter(requireNonNull(profile.stripe(), "stripe"), System::nanoTime, reads));
            case CHIP -> new ChipReader(profile, port, clock);
            case SCANNER ->
                new ListeningReader(
                        profile,
                        port,
                        clock,
                        reads -> new CodeFilter(requireNonNull(profile.code(), "code"), System::nanoTime, reads));
            case SDT -> SdtReader.open(profile, port, clock);
            case MRZ ->
                new ListeningReader(
                        profile,
                        port,
                        clock,
                        reads -> new MrzFilter(requireNonNull(profile.mrz(), "mrz"), System::nanoTime, clock, reads));
        };
    }
}

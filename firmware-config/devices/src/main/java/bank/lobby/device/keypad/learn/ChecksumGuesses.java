package bank.lobby.device.keypad.learn;

import bank.lobby.device.keypad.frame.FrameCheck;
import bank.lobby.device.profile.Checksum;
import bank.lobby.device.profile.Endian;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Which checksums hold in every sample, the strongest first. */
final class ChecksumGuesses {

    /** Chosen: start mark, address and a length may be left out of a check; more never was seen. */
    private static final int LAST_FROM = 4;

    private static final List<BiFunction<Integer, Integer, Checksum>> KINDS = List.of(
            (from, to) -> new Checksum.Crc16Modbus(from, to, Endian.LITTLE),
            (from, to) -> new Checksum.Crc16Modbus(from, to, Endian.BIG),
            Checksum.Xor::new,
            Checksum.Sum8::new,
            Checksum.Sum8Neg::new);

    private final Samples samples;

    ChecksumGuesses(Samples samples) {
        this.samples = samples;
    }

    /**
     * At most one for each kind and place: of several first bytes the earliest, as bytes that do not change do not matter.
     *
     * @param tail how many bytes at the end are an end mark
     */
    List<Checksum> all(int tail) {
        List<Checksum> guesses = new ArrayList<>();
        for (BiFunction<Integer, Integer, Checksum> kind : KINDS) {
            int size = kind.apply(0, -8).size();
            for (int behind = tail; behind + size + 1 <= samples.shortest(); behind++) {
                int to = -behind - size - 1;
                if (!samples.constant(to + size)) {
                    earliest(guesses, kind, to);
                }
            }
        }
        return guesses;
    }

    private void earliest(List<Checksum> guesses, BiFunction<Integer, Integer, Checksum> kind, int to) {
        for (int from = 0; from <= LAST_FROM; from++) {
            Checksum guess = kind.apply(from, to);
            FrameCheck check = new FrameCheck(guess);
            if (samples.all().stream().allMatch(each -> check.holds(each.frame()))) {
                guesses.add(guess);
                return;
            }
        }
    }
}

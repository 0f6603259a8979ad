package bank.lobby.device.keypad.learn;

import bank.lobby.device.profile.Endian;
import bank.lobby.device.profile.Framing;
import bank.lobby.device.profile.HexBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which framings the samples allow, the likeliest first. */
final class FramingGuesses {

    /** Ends of lines and of texts; nothing else is likely to stand at the end of a frame by rule. */
    private static final List<String> TEXT_ENDS = List.of("0D 0A", "0D", "0A", "03");

    private final Samples samples;
    private final byte[] first;

    FramingGuesses(Samples samples) {
        this.samples = samples;
        this.first = samples.all().getFirst().frame();
    }

    List<Framing> all() {
        if (samples.sameLength() && first.length == 1) {
            return List.of(new Framing.None());
        }
        List<Framing> guesses = new ArrayList<>();
        for (String end : TEXT_ENDS) {
            delimited(guesses, new HexBytes(end));
        }
        if (samples.sameLength() && first.length <= Framing.LONGEST) {
            guesses.add(new Framing.Fixed(first.length, start(first.length)));
        } else {
            counted(guesses);
        }
        delimited(guesses, Samples.hex(Arrays.copyOfRange(first, first.length - 1, first.length)));
        return guesses;
    }

    private void delimited(List<Framing> guesses, HexBytes end) {
        byte[] mark = end.bytes();
        if (samples.all().stream().allMatch(each -> endsWith(each.frame(), mark))) {
            guesses.add(new Framing.Delimiter(start(samples.shortest() - mark.length), end));
        }
    }

    private void counted(List<Framing> guesses) {
        for (int offset = 0; offset <= Math.min(16, samples.shortest() - 1); offset++) {
            counted(guesses, offset, 1, Endian.BIG);
        }
        for (int offset = 0; offset <= Math.min(16, samples.shortest() - 2); offset++) {
            counted(guesses, offset, 2, Endian.BIG);
            counted(guesses, offset, 2, Endian.LITTLE);
        }
    }

    private void counted(List<Framing> guesses, int offset, int size, Endian order) {
        List<Integer> rest = samples.all().stream()
                .map(each -> each.frame().length - told(each, offset, size, order))
                .distinct()
                .toList();
        if (rest.size() == 1 && Math.abs(rest.getFirst()) <= Framing.LONGEST) {
            guesses.add(new Framing.LengthField(start(offset), offset, size, order, rest.getFirst()));
        }
    }

    private static int told(Sample sample, int offset, int size, Endian order) {
        if (size == 1) {
            return sample.at(offset);
        }
        return switch (order) {
            case BIG -> sample.at(offset) << 8 | sample.at(offset + 1);
            case LITTLE -> sample.at(offset + 1) << 8 | sample.at(offset);
        };
    }

    /** One byte: a second constant byte may be an address that only looks constant while one keypad is heard. */
    private @Nullable HexBytes start(int room) {
        return room >= 1 && samples.constant(0) ? Samples.hex(Arrays.copyOf(first, 1)) : null;
    }

    private static boolean endsWith(byte[] frame, byte[] mark) {
        return frame.length > mark.length
                && Arrays.equals(frame, frame.length - mark.length, frame.length, mark, 0, mark.length);
    }
}

package bank.lobby.device.keypad.learn;

import bank.lobby.device.profile.Framing;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.KeyAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was heard, sorted: one frame a press, and what to ignore. A keypad that says everything twice at one press is taken to
 * say it once; what comes after the press itself, as when the key is let go, is to be ignored.
 */
final class Samples {

    private final List<Sample> all;
    private final List<HexBytes> ignore;
    private final boolean releases;

    private Samples(List<Sample> all, List<HexBytes> ignore, boolean releases) {
        this.all = all;
        this.ignore = ignore;
        this.releases = releases;
    }

    static Samples of(List<Chunk> quiet, List<Press> presses) {
        Set<HexBytes> ignore = quiet.stream()
                .map(chunk -> hex(unit(chunk.bytes().bytes())))
                .filter(Samples::fits)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Sample> firsts = new ArrayList<>();
        Set<HexBytes> later = new LinkedHashSet<>();
        for (Press press : presses) {
            List<HexBytes> said = press.chunks().stream()
                    .map(Chunk::bytes)
                    .filter(bytes -> !bytes.text().isEmpty())
                    .filter(bytes -> !ignore.contains(hex(unit(bytes.bytes()))))
                    .toList();
            if (!said.isEmpty()) {
                firsts.add(new Sample(
                        press.counter(), press.action(), said.getFirst().bytes()));
                later.addAll(said.subList(1, said.size()));
            }
        }
        firsts.forEach(each -> later.remove(hex(each.frame())));
        List<HexBytes> releases = later.stream().filter(Samples::fits).toList();
        ignore.addAll(releases);
        return new Samples(onceEach(firsts), List.copyOf(ignore), !releases.isEmpty());
    }

    List<Sample> all() {
        return all;
    }

    /** Patterns of at most a frame's length. */
    List<HexBytes> ignore() {
        return ignore;
    }

    boolean releases() {
        return releases;
    }

    List<Integer> counters() {
        return all.stream().map(Sample::counter).distinct().sorted().toList();
    }

    List<KeyAction> actions() {
        return all.stream().map(Sample::action).distinct().sorted().toList();
    }

    int shortest() {
        return lengths().min().orElse(0);
    }

    boolean sameLength() {
        return lengths().distinct().count() == 1;
    }

    int differentLengths() {
        return (int) lengths().distinct().count();
    }

    /** Whether a byte is the same in every frame; a negative offset counts from the end. */
    boolean constant(int offset) {
        return all.stream()
                        .map(each -> each.at(offset < 0 ? each.frame().length + offset : offset))
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether a byte tells by itself which of its kind a frame belongs to: the same within each, different between all. */
    boolean tells(int offset, ToIntFunction<Sample> kind) {
        Map<Integer, Integer> valueOfKind = new HashMap<>();
        for (Sample each : all) {
            Integer before = valueOfKind.put(kind.applyAsInt(each), each.at(offset));
            if (before != null && before != each.at(offset)) {
                return false;
            }
        }
        return Set.copyOf(valueOfKind.values()).size() == valueOfKind.size();
    }

    /** Whether some key of some keypad was heard saying two different things. */
    boolean differ() {
        return grouped().values().stream()
                .anyMatch(frames -> frames.stream().distinct().count() > 1);
    }

    boolean few() {
        return grouped().values().stream().anyMatch(frames -> frames.size() < 2);
    }

    static HexBytes hex(byte[] bytes) {
        return new HexBytes(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes));
    }

    private IntStream lengths() {
        return all.stream().mapToInt(each -> each.frame().length);
    }

    private Map<String, List<HexBytes>> grouped() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        each -> each.counter() + " " + each.action(),
                        Collectors.mapping(each -> hex(each.frame()), Collectors.toList())));
    }

    private static List<Sample> onceEach(List<Sample> said) {
        boolean repeated = said.stream().allMatch(each -> unit(each.frame()).length < each.frame().length);
        return said.stream()
                .map(each -> repeated ? new Sample(each.counter(), each.action(), unit(each.frame())) : each)
                .toList();
    }

    /** The shortest bytes that make up these when repeated. */
    private static byte[] unit(byte[] bytes) {
        for (int length = 1; length <= bytes.length / 2; length++) {
            if (bytes.length % length == 0
                    && Arrays.equals(bytes, 0, bytes.length - length, bytes, length, bytes.length)) {
                return Arrays.copyOf(bytes, length);
            }
        }
        return bytes;
    }

    private static boolean fits(HexBytes pattern) {
        int length = pattern.bytes().length;
        return length >= 1 && length <= Framing.LONGEST;
    }
}

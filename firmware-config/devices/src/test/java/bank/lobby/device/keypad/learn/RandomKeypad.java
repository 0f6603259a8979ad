package bank.lobby.device.keypad.learn;

import bank.lobby.device.profile.Checksum;
import bank.lobby.device.profile.Endian;
import bank.lobby.device.profile.Framing;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadDialect;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.profile.Verified;
import bank.lobby.device.twin.TwinKeyFrames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A keypad some maker might have built: any framing, checksum, address and key map, from a seed. */
final class RandomKeypad {

    private static final List<String> STARTS = List.of("AA", "AA 55", "7E", "02");
    private static final List<String> ENDS = List.of("0D 0A", "0D", "03", "7E", "F5");

    private final Random random;
    private final KeypadProfile profile;
    private final TwinKeyFrames frames;
    private final boolean padded;

    RandomKeypad(long seed) {
        this.random = new Random(seed);
        int kind = random.nextInt(4);
        this.padded = random.nextBoolean();
        this.profile = kind == 0 ? single() : laidOut(kind);
        this.frames = new TwinKeyFrames(profile, (byte) (0x10 + random.nextInt(8)));
    }

    KeypadProfile profile() {
        return profile;
    }

    List<Integer> counters() {
        return profile.address() == null
                ? List.of(1)
                : profile.address().counterByAddress().values().stream()
                        .sorted()
                        .toList();
    }

    List<KeyAction> actions() {
        return profile.key().actionByValue().values().stream().sorted().toList();
    }

    /** The bytes of one press. */
    byte[] frame(int counter, KeyAction action) {
        return frames.key(address(counter), action, padded ? action.ordinal() % 3 : 0);
    }

    private @Nullable Integer address(int counter) {
        if (profile.address() == null) {
            return null;
        }
        return profile.address().counterByAddress().entrySet().stream()
                .filter(each -> each.getValue() == counter)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private KeypadProfile single() {
        return profile(new Framing.None(), new Checksum.None(), null, new KeypadProfile.Key(0, keys()));
    }

    private KeypadProfile laidOut(int kind) {
        HexBytes start = random.nextInt(5) == 0 ? null : new HexBytes(STARTS.get(random.nextInt(STARTS.size())));
        int at = start == null ? 0 : start.bytes().length;
        int lengthSize = 1 + random.nextInt(2);
        int lengthAt = at + random.nextInt(2);
        if (kind == 3) {
            at = lengthAt + lengthSize;
        }
        at += random.nextInt(2);
        KeypadProfile.Address address = null;
        if (random.nextBoolean()) {
            address = new KeypadProfile.Address(at, counterMap());
            at += 1 + random.nextInt(2);
        }
        KeypadProfile.Key key = new KeypadProfile.Key(at, keys());
        int shortest = at + 1 + random.nextInt(2);
        HexBytes end = new HexBytes(ENDS.get(random.nextInt(ENDS.size())));
        int tail = kind == 2 ? end.bytes().length : random.nextInt(2);
        Checksum checksum = checksum(Math.min(random.nextInt(3), at), tail);
        int length = shortest + checksum.size() + (checksum.size() > 0 || kind == 2 ? tail : 0);
        Framing framing = switch (kind) {
            case 1 -> new Framing.Fixed(Math.max(2, length), start);
            case 2 -> new Framing.Delimiter(start, end);
            default ->
                new Framing.LengthField(
                        start,
                        lengthAt,
                        lengthSize,
                        random.nextBoolean() ? Endian.BIG : Endian.LITTLE,
                        random.nextInt(lengthAt + lengthSize + 1));
        };
        return profile(framing, checksum, address, key);
    }

    private Checksum checksum(int from, int tail) {
        return switch (random.nextInt(5)) {
            case 0 -> new Checksum.None();
            case 1 -> new Checksum.Xor(from, -2 - tail);
            case 2 -> new Checksum.Sum8(from, -2 - tail);
            case 3 -> new Checksum.Sum8Neg(from, -2 - tail);
            default -> new Checksum.Crc16Modbus(from, -3 - tail, random.nextBoolean() ? Endian.BIG : Endian.LITTLE);
        };
    }

    /** No end mark is among the values: where nothing checks a frame, it would cut it. */
    private List<String> values(int count) {
        List<Integer> all =
                new ArrayList<>(IntStream.rangeClosed(0x20, 0x6F).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, count).stream()
                .map(value -> String.format("%02X", value))
                .toList();
    }

    private Map<String, KeyAction> keys() {
        KeyAction[] actions = {
            KeyAction.NEXT, KeyAction.RECALL, KeyAction.END, KeyAction.PAUSE, KeyAction.HOLD, KeyAction.DIGIT_1
        };
        List<String> values = values(2 + random.nextInt(actions.length - 1));
        Map<String, KeyAction> keys = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            keys.put(values.get(i), actions[i]);
        }
        return keys;
    }

    private Map<String, Integer> counterMap() {
        List<String> values = values(2 + random.nextInt(3));
        Map<String, Integer> counters = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            counters.put(values.get(i), i + 1);
        }
        return counters;
    }

    private static KeypadProfile profile(
            Framing framing, Checksum checksum, KeypadProfile.@Nullable Address address, KeypadProfile.Key key) {
        return new KeypadProfile(
                ProfileId.of("random-keypad"),
                "Lobby",
                "Random",
                KeypadDialect.KEY_FRAMES,
                SerialSettings.plain(9_600, Duration.ofMillis(500)),
                framing,
                checksum,
                address,
                key,
                List.of(),
                null,
                null,
                null,
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                null,
                "made up",
                "made up",
                new Verified(Verified.Level.NONE, null, null));
    }
}

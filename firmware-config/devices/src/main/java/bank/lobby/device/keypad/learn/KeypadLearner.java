package bank.lobby.device.keypad.learn;

import bank.lobby.device.keypad.frame.KeyFrame;
import bank.lobby.device.keypad.frame.KeypadDecoder;
import bank.lobby.device.keypad.frame.KeypadFramer;
import bank.lobby.device.profile.Checksum;
import bank.lobby.device.profile.Framing;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SerialSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was pressed and what was heard to a protocol. Tries every layout the samples allow, the likeliest first, and proposes
 * the first by which the driver's own framer and decoder read every press; a layout that does not is never proposed. Holds no
 * state between calls.
 */
public final class KeypadLearner {

    private static final ProfileId ANY = ProfileId.of("learned-keypad");
    private static final SerialSettings ANY_LINE = SerialSettings.plain(9_600, Duration.ofMillis(500));

    private final Samples samples;

    private KeypadLearner(Samples samples) {
        this.samples = samples;
    }

    /**
     * @param quiet what came while nobody pressed a key
     * @param presses all for calling or all for rating; those nothing was heard of are left out
     */
    public static Lesson learn(List<Chunk> quiet, List<Press> presses) {
        Samples samples = Samples.of(quiet, presses);
        if (samples.all().isEmpty()) {
            return new Lesson.NotLearned("nothing was heard; check cable, speed and whether the keypad must be polled");
        }
        if (samples.actions().size() < 2) {
            return new Lesson.NotLearned("only one key was heard; press at least two different ones");
        }
        if (samples.actions().stream().map(KeyAction::rates).distinct().count() > 1) {
            return new Lesson.NotLearned("a keypad is for calling or for rating, not for both");
        }
        return new KeypadLearner(samples).lesson();
    }

    private Lesson lesson() {
        for (Framing framing : new FramingGuesses(samples).all()) {
            List<Checksum> checksums = new ArrayList<>(new ChecksumGuesses(samples).all(endLength(framing)));
            boolean ambiguous = checksums.size() > 1;
            checksums.add(new Checksum.None());
            for (Checksum checksum : checksums) {
                Proposal proposal = laidOut(framing, checksum, ambiguous);
                if (proposal != null) {
                    return new Lesson.Learned(proposal);
                }
            }
        }
        return new Lesson.NotLearned(
                samples.differ()
                        ? "the same key did not always send the same; check speed and parity"
                        : "no layout of one byte for the key explains what was heard");
    }

    private @Nullable Proposal laidOut(Framing framing, Checksum checksum, boolean ambiguous) {
        List<Integer> free = free(framing, checksum);
        List<Integer> keys = free.stream()
                .filter(offset -> samples.tells(offset, each -> each.action().ordinal()))
                .toList();
        for (int key : keys) {
            if (samples.counters().size() == 1) {
                Proposal proposal = proposal(framing, checksum, null, key, keys.size(), ambiguous);
                if (reads(proposal)) {
                    return proposal;
                }
                continue;
            }
            for (int address : free) {
                if (address != key && samples.tells(address, Sample::counter)) {
                    Proposal proposal = proposal(framing, checksum, address, key, keys.size(), ambiguous);
                    if (reads(proposal)) {
                        return proposal;
                    }
                }
            }
        }
        return null;
    }

    /** Offsets that are not the framing's or the checksum's own, as far as every frame has them. */
    private List<Integer> free(Framing framing, Checksum checksum) {
        Set<Integer> taken = new HashSet<>();
        if (framing instanceof Framing.LengthField field) {
            IntStream.range(field.offset(), field.offset() + field.size()).forEach(taken::add);
        }
        int checkFrom = checksum.to() + 1;
        for (int i = 0; i < checksum.size() && samples.sameLength(); i++) {
            taken.add(samples.shortest() + checkFrom + i);
        }
        int room = samples.shortest() - endLength(framing);
        return IntStream.range(0, Math.min(room, Framing.LONGEST))
                .filter(offset -> !taken.contains(offset))
                .boxed()
                .toList();
    }

    private Proposal proposal(
            Framing framing, Checksum checksum, @Nullable Integer address, int key, int keys, boolean ambiguous) {
        Map<String, KeyAction> actions = new TreeMap<>();
        Map<String, Integer> counters = new TreeMap<>();
        for (Sample each : samples.all()) {
            actions.put(String.format("%02X", each.at(key)), each.action());
            if (address != null) {
                counters.put(String.format("%02X", each.at(address)), each.counter());
            }
        }
        return new Proposal(
                framing,
                checksum,
                address == null ? null : new KeypadProfile.Address(address, counters),
                new KeypadProfile.Key(key, actions),
                samples.ignore(),
                samples.all().size(),
                doubts(framing, checksum, address, key, keys, ambiguous));
    }

    private List<Doubt> doubts(
            Framing framing, Checksum checksum, @Nullable Integer address, int key, int keys, boolean ambiguous) {
        List<Doubt> doubts = new ArrayList<>();
        note(doubts, samples.differ(), Doubt.PRESSES_DIFFER);
        note(doubts, samples.few(), Doubt.FEW_PRESSES);
        note(doubts, samples.releases(), Doubt.RELEASES_IGNORED);
        note(doubts, checksum.size() == 0, Doubt.NO_CHECKSUM);
        note(doubts, checksum.size() > 0 && ambiguous, Doubt.CHECKSUM_AMBIGUOUS);
        note(doubts, keys > 1, Doubt.KEY_TWICE);
        note(doubts, framing instanceof Framing.Fixed fixed && fixed.start() == null, Doubt.NO_START);
        note(doubts, framing instanceof Framing.LengthField && samples.differentLengths() < 3, Doubt.LENGTH_GUESSED);
        boolean unexplained = samples.sameLength()
                && free(framing, checksum).stream()
                        .anyMatch(offset -> offset != key && !offset.equals(address) && !samples.constant(offset));
        note(doubts, unexplained && keys == 1, Doubt.BYTES_UNEXPLAINED);
        return doubts;
    }

    private static void note(List<Doubt> doubts, boolean holds, Doubt doubt) {
        if (holds) {
            doubts.add(doubt);
        }
    }

    /** Whether the driver reads every press by it, and nothing else. */
    private boolean reads(Proposal proposal) {
        KeypadProfile profile;
        try {
            profile = proposal.profile(ANY, "unknown", "unknown", ANY_LINE);
        } catch (IllegalArgumentException contradiction) {
            // A guess no profile may have, such as a key inside the checksum: one guess less.
            return false;
        }
        Heard heard = new Heard(new KeypadDecoder(profile));
        KeypadFramer framer = new KeypadFramer(profile, heard);
        for (Sample each : samples.all()) {
            heard.forget();
            for (byte value : each.frame()) {
                framer.accept(value);
            }
            framer.silence();
            KeypadProfile.Address address = proposal.address();
            Integer from = address == null || address.offset() == null ? null : each.at(address.offset());
            if (!heard.isOnly(new KeyFrame.Pressed(from, each.action()))) {
                return false;
            }
        }
        return true;
    }

    /** What the driver makes of one press. */
    private static final class Heard implements KeypadFramer.Sink {

        private final KeypadDecoder decoder;
        private final List<KeyFrame> frames = new ArrayList<>();
        private boolean dropped;

        Heard(KeypadDecoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public void frame(byte[] frame) {
            frames.add(decoder.decode(frame));
        }

        @Override
        public void dropped() {
            dropped = true;
        }

        /** Whether it was {@code frame}, to the last byte. */
        boolean isOnly(KeyFrame frame) {
            return !dropped && frames.equals(List.of(frame));
        }

        void forget() {
            frames.clear();
            dropped = false;
        }
    }

    private static int endLength(Framing framing) {
        return framing instanceof Framing.Delimiter delimiter ? delimiter.end().bytes().length : 0;
    }
}

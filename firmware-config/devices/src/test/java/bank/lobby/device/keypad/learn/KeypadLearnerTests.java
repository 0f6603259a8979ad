package bank.lobby.device.keypad.learn;

import static bank.lobby.device.keypad.KeypadFrames.golden;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.keypad.frame.KeyFrame;
import bank.lobby.device.keypad.frame.TestKeypads;
import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.Checksum;
import bank.lobby.device.profile.Framing;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.ProfileReader;
import bank.lobby.device.profile.ProfileWriter;
import bank.lobby.device.profile.SerialSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeypadLearnerTests {

    private static final SerialSettings LINE = SerialSettings.plain(9_600, Duration.ofMillis(500));

    @Property
    void learnsAnyKeypadBackToAProfileThatReadsIt(@ForAll long seed) {
        RandomKeypad keypad = new RandomKeypad(seed);
        List<Press> presses = new ArrayList<>();
        for (int counter : keypad.counters()) {
            keypad.actions().stream().limit(counter == 1 ? 99 : 2).forEach(action -> {
                presses.add(press(counter, action, keypad.frame(counter, action)));
                presses.add(press(counter, action, keypad.frame(counter, action)));
            });
        }

        Proposal proposal = learned(List.of(), presses);
        KeypadProfile profile = reread(proposal);

        presses.forEach(press -> assertReads(profile, press));
        if (proposal.confidence() == Proposal.Confidence.HIGH) {
            for (int counter : keypad.counters()) {
                keypad.actions()
                        .forEach(action -> assertReads(profile, press(counter, action, keypad.frame(counter, action))));
            }
        }
    }

    @Test
    void takesNoEndMarkThatStandsInsideAFrameToo() {
        long alwaysEndsLikeALineAndOnceItsChecksumDoes = -5_508_201_594_845L;

        learnsAnyKeypadBackToAProfileThatReadsIt(alwaysEndsLikeALineAndOnceItsChecksumDoes);
    }

    @Property
    void takesAnyBytes(@ForAll @Size(max = 6) List<@Size(max = 70) byte[]> heard) {
        List<Press> presses = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            presses.add(press(1 + i % 2, i % 3 == 0 ? KeyAction.NEXT : KeyAction.END, heard.get(i)));
        }

        Lesson lesson = KeypadLearner.learn(List.of(), presses);

        if (lesson instanceof Lesson.Learned good) {
            KeypadProfile profile = reread(good.proposal());
            assertThat(profile.key().actions()).hasSize(2);
        }
    }

    @Test
    void learnsAFrameWithAddressAndXorSurely() {
        List<Press> presses = new ArrayList<>();
        for (String frame :
                List.of("AA010203 31 9B", "AA010203 32 98", "AA010203 47 ED", "AA020203 31 98", "AA020203 32 9B")) {
            byte[] bytes = HexFormat.of().parseHex(frame.replace(" ", ""));
            KeyAction action = bytes[4] == 0x31 ? KeyAction.NEXT : bytes[4] == 0x32 ? KeyAction.END : KeyAction.RECALL;
            presses.add(press(bytes[1] + 2, action, bytes));
            presses.add(press(bytes[1] + 2, action, bytes));
        }

        Proposal proposal = learned(List.of(), presses);

        assertThat(proposal.framing()).isEqualTo(new Framing.Fixed(6, new HexBytes("AA")));
        assertThat(proposal.checksum()).isEqualTo(new Checksum.Xor(0, -2));
        assertThat(proposal.address()).isNotNull();
        assertThat(proposal.key().offset()).isEqualTo(4);
        assertThat(proposal.confidence()).isEqualTo(Proposal.Confidence.HIGH);
        assertThat(proposal.presses()).isEqualTo(10);
    }

    @Test
    void learnsALineOfTextAndSaysThatNothingChecksIt() {
        Proposal proposal = learned(
                List.of(),
                List.of(
                        press(1, KeyAction.END, golden("keypad-ascii-line: K3, end")),
                        press(1, KeyAction.NEXT, new byte[] {'K', '1', '\r', '\n'})));

        assertThat(proposal.framing()).isEqualTo(new Framing.Delimiter(new HexBytes("4B"), new HexBytes("0D 0A")));
        assertThat(proposal.doubts()).containsExactly(Doubt.NO_CHECKSUM, Doubt.FEW_PRESSES);
        assertThat(proposal.confidence()).isEqualTo(Proposal.Confidence.MEDIUM);
    }

    @Test
    void ignoresWhatIsSaidWithoutAKeyAndWhenOneIsLetGo() {
        List<Chunk> heartbeats = List.of(chunk(0, new byte[] {0x55}), chunk(3_000, new byte[] {0x55}));
        List<Press> presses = new ArrayList<>();
        for (int key = 1; key <= 3; key++) {
            KeyAction action = KeyAction.values()[key];
            presses.add(new Press(
                    1,
                    action,
                    List.of(chunk(0, new byte[] {0x55}), chunk(100, new byte[] {(byte) key}), chunk(300, new byte[] {
                        0x7F
                    }))));
        }

        Proposal proposal = learned(heartbeats, presses);

        assertThat(proposal.ignore()).containsExactly(new HexBytes("55"), new HexBytes("7F"));
        assertThat(proposal.key().actions()).hasSize(3);
        assertThat(proposal.doubts()).contains(Doubt.RELEASES_IGNORED);
    }

    @Test
    void takesAPressThatIsSaidThreeTimesForOne() {
        Proposal proposal = learned(
                List.of(),
                List.of(
                        press(1, KeyAction.NEXT, new byte[] {0x31, 0x31, 0x31}),
                        press(1, KeyAction.END, new byte[] {0x32, 0x32, 0x32})));

        assertThat(proposal.framing()).isEqualTo(new Framing.None());
    }

    @Test
    void saysWhyNothingWasLearned() {
        assertThat(reason(List.of())).contains("nothing was heard");
        assertThat(reason(List.of(press(1, KeyAction.NEXT, new byte[] {1})))).contains("only one key");
        assertThat(reason(List.of(
                        press(1, KeyAction.NEXT, new byte[] {1}), press(1, KeyAction.SATISFIED, new byte[] {2}))))
                .contains("for calling or for rating");
        assertThat(reason(List.of(
                        press(1, KeyAction.NEXT, new byte[] {1}),
                        press(1, KeyAction.NEXT, new byte[] {7}),
                        press(1, KeyAction.END, new byte[] {1}))))
                .contains("did not always send the same");
    }

    private static Proposal learned(List<Chunk> quiet, List<Press> presses) {
        Lesson lesson = KeypadLearner.learn(quiet, presses);
        assertThat(lesson).as(presses.toString()).isInstanceOf(Lesson.Learned.class);
        return ((Lesson.Learned) lesson).proposal();
    }

    private static String reason(List<Press> presses) {
        Lesson lesson = KeypadLearner.learn(List.of(), presses);
        assertThat(lesson).isInstanceOf(Lesson.NotLearned.class);
        return ((Lesson.NotLearned) lesson).reason();
    }

    /** Through the file and back, as the technician's command does. */
    private static KeypadProfile reread(Proposal proposal) {
        KeypadProfile profile = proposal.profile(ProfileId.of("learned-k1"), "Acme", "K1", LINE);
        KeypadProfile reread =
                new ProfileReader().read(KeypadProfile.class, "learned-k1.yaml", ProfileWriter.yaml(profile));
        assertThat(reread).isEqualTo(profile);
        return reread;
    }

    private static void assertReads(KeypadProfile profile, Press press) {
        byte[] bytes = press.chunks().getFirst().bytes().bytes();
        List<Object> heard = new ArrayList<>();
        ByteFramer framer = TestKeypads.framer(profile, heard::add);
        for (byte value : bytes) {
            framer.accept(value);
        }
        framer.silence();
        KeypadProfile.Address address = profile.address();
        Integer from = address == null || address.offset() == null ? null : bytes[address.offset()] & 0xFF;
        // A frame of two equal bytes may be learned as a byte said twice; the debounce makes one press of it.
        assertThat(heard.stream().distinct())
                .as("%s by %s", Arrays.toString(bytes), profile)
                .containsExactly(new KeyFrame.Pressed(from, press.action()));
        assertThat(from == null ? 1 : (int) address.counterByAddress().get(from))
                .isEqualTo(press.counter());
    }

    private static Press press(int counter, KeyAction action, byte[] bytes) {
        return new Press(counter, action, List.of(chunk(0, bytes)));
    }

    private static Chunk chunk(long millis, byte[] bytes) {
        return new Chunk(Duration.ofMillis(millis), Samples.hex(bytes));
    }
}

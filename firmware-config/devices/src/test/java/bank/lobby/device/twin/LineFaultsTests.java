package bank.lobby.device.twin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.profile.FlowControl;
import bank.lobby.device.profile.Parity;
import bank.lobby.device.profile.SerialSettings;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the line on the smallest twin there is: it sends every full line back. */
@Timeout(20)
class LineFaultsTests {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final SerialSettings WITH_FLOW =
            new SerialSettings(9600, 8, Parity.NONE, 1, FlowControl.XON_XOFF, SOON);

    @TempDir
    Path directory;

    private TwinLoop twin;
    private SerialLink host;
    private volatile boolean connected;

    /** Sends every full line back. */
    private final class Parrot implements TwinDevice {
        private final byte[] line = new byte[64];
        private int length;
        private SerialLink wire;

        @Override
        public void connected(SerialLink link) {
            wire = link;
            length = 0;
            connected = true;
        }

        @Override
        public void receive(byte value) {
            line[length++ % line.length] = value;
            if (value == '\n') {
                try {
                    wire.write(Arrays.copyOf(line, length), SOON);
                } catch (LinkException gone) {
                    assertThat(gone).isInstanceOf(LinkLostException.class);
                }
                length = 0;
            }
        }

        @Override
        public void disconnected() {
            connected = false;
        }
    }

    @AfterEach
    void close() {
        if (host != null) {
            host.close();
        }
        if (twin != null) {
            twin.close();
        }
    }

    @Test
    void isHarmlessUntilToldOtherwise() throws Exception {
        overTcp();

        say("A037\n");

        assertThat(heard(5)).isEqualTo("A037\n");
    }

    @Test
    void answersLateAndInOrder() throws Exception {
        overTcp();
        twin.faults().answerLate(Duration.ofMillis(300));

        say("one\n");
        assertThat(host.read(new byte[16])).isZero();
        twin.faults().answerLate(Duration.ZERO);
        say("two\n");

        assertThat(heard(8)).isEqualTo("one\ntwo\n");
    }

    @Test
    void answersGarbageOfTheSameLengthAndTheSameEveryTime() throws Exception {
        overTcp();
        twin.faults().answerGarbage();
        say("A037\n");
        byte[] garbage = bytes(5);

        twin.faults().answerGarbage();
        say("A037\n");

        assertThat(bytes(5)).isEqualTo(garbage).isNotEqualTo("A037\n".getBytes(US_ASCII));
    }

    @Test
    void corruptsOneByteOfEveryAnswer() throws Exception {
        overTcp();
        twin.faults().corruptByte(2);
        say("00\n");
        say("\n");

        assertThat(HexFormat.of().formatHex(bytes(4))).isEqualTo("30cf0a0a");
    }

    @Test
    void corruptsEachByteInTurn() throws Exception {
        overTcp();
        twin.faults().corruptEachByteInTurn();

        for (int i = 0; i < 4; i++) {
            say("00\n");
        }

        assertThat(HexFormat.of().formatHex(bytes(12))).isEqualTo("cf300a" + "30cf0a" + "3030f5" + "cf300a");
    }

    @Test
    void splitsAnAnswer() throws Exception {
        overTcp();
        twin.faults().splitAnswersAfter(3, Duration.ofMillis(250));

        say("A037\n");

        byte[] buffer = new byte[16];
        assertThat(host.read(buffer)).isEqualTo(3);
        assertThat(host.read(buffer)).isZero();
        assertThat(heard(2)).isEqualTo("7\n");
    }

    @Test
    void goesDeafInTheMiddleAndHearsAgain() throws Exception {
        overTcp();
        twin.faults().goDeafAfter(3);

        say("A037\n");
        assertThat(host.read(new byte[16])).isZero();
        twin.faults().clear();

        assertThat(heard(5)).isEqualTo("A037\n");
    }

    @Test
    void blocksWhoeverSendsMuchWhileItIsDeaf() throws Exception {
        overPty(WITH_FLOW);
        twin.faults().goDeaf();

        assertThatExceptionOfType(LinkTimeoutException.class)
                .isThrownBy(() -> host.write(new byte[100_000], Duration.ofMillis(300)));
    }

    @Test
    void stopsTheProductWithXoffUntilItIsCleared() throws Exception {
        overPty(WITH_FLOW);
        twin.faults().sendXoff();
        await().pollInterval(Duration.ofMillis(5)).until(this::isStopped);

        twin.faults().clear();
        host.close();
        connect(address(), WITH_FLOW);
        say("\n");

        assertThat(heard(1)).isEqualTo("\n");
    }

    @Test
    void babblesPastItsOtherFaults() throws Exception {
        overTcp();
        twin.faults().corruptByte(1);

        twin.faults().babble("noise".getBytes(US_ASCII));

        assertThat(heard(5)).isEqualTo("noise");
    }

    @Test
    void vanishesFromTcpAndComesBackToTheSameAddress() throws Exception {
        overTcp();
        twin.faults().vanish();
        assertThatExceptionOfType(LinkLostException.class).isThrownBy(() -> heard(1));
        String address = address();
        assertThatExceptionOfType(LinkUnavailableException.class)
                .isThrownBy(() -> LinkOpener.of(address, WITH_FLOW).open());

        twin.faults().comeBack();
        connect(address, WITH_FLOW);
        say("A038\n");

        assertThat(heard(5)).isEqualTo("A038\n");
    }

    @Test
    void vanishesWithDanglingNamesAndComesBackUnderAnotherNumber() throws Exception {
        overPty(WITH_FLOW);
        Path name = Path.of(address());
        Path before = Files.readSymbolicLink(name);

        twin.faults().vanish();
        assertThatExceptionOfType(LinkLostException.class).isThrownBy(() -> heard(1));
        assertThat(Files.exists(name, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(Files.exists(name)).isFalse();
        twin.faults().comeBack();
        host.close();
        connect(address(), WITH_FLOW);
        say("A038\n");

        assertThat(heard(5)).isEqualTo("A038\n");
        assertThat(Files.readSymbolicLink(name)).isNotEqualTo(before);
    }

    @Test
    void leavesNoNamesBehindWhenItEnds() throws Exception {
        overPty(WITH_FLOW);

        twin.close();

        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "late=5ms",
                "garbage",
                "deaf",
                "deaf-after=9",
                "corrupt=1",
                "corrupt-each",
                "split=2",
                "xoff",
                "vanish"
            })
    void isOrderedInWordsAndTakenBack(String fault) throws Exception {
        overTcp();
        LineFaultWord.apply(fault, twin.faults());

        LineFaultWord.apply("none", twin.faults());
        host.close();
        connect(address(), WITH_FLOW);
        say("well\n");

        assertThat(heard(5)).isEqualTo("well\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fire", "late", "late=5", "garbage=1", "corrupt", "corrupt=0", "corrupt=-1", "deaf=x"})
    void refusesWordsItDoesNotKnow(String fault) {
        assertThatIllegalArgumentException().isThrownBy(() -> LineFaultWord.apply(fault, new LineFaults()));
    }

    @Test
    void namesEveryFaultInItsHelp() {
        List<String> examples = List.of(LineFaultWord.examples().split(", "));

        assertThat(examples).hasSize(LineFaultWord.values().length);
        examples.forEach(example -> LineFaultWord.apply(example, new LineFaults()));
    }

    private void overTcp() throws Exception {
        twin = new TwinLoop("parrot", TwinPorts.tcp(0), new Parrot());
        connect(address(), WITH_FLOW);
    }

    private void overPty(SerialSettings settings) throws Exception {
        assumeTrue(PtyCable.possible(), "socat is not installed; pseudo-terminal tests skipped");
        twin = new TwinLoop("parrot", TwinPorts.pseudoTerminal(directory.resolve("dev")), new Parrot());
        connect(address(), settings);
    }

    private String address() {
        return twin.address();
    }

    private void connect(String address, SerialSettings settings) throws Exception {
        host = LinkOpener.of(address, settings).open();
        await().pollInterval(Duration.ofMillis(5)).until(() -> connected);
    }

    private void say(String line) throws Exception {
        host.write(line.getBytes(US_ASCII), SOON);
    }

    private boolean isStopped() throws Exception {
        try {
            host.write(new byte[] {'\n'}, Duration.ofMillis(100));
            return false;
        } catch (LinkTimeoutException stopped) {
            return true;
        }
    }

    private String heard(int count) throws LinkLostException {
        return new String(bytes(count), US_ASCII);
    }

    private byte[] bytes(int count) throws LinkLostException {
        byte[] all = new byte[count];
        byte[] one = new byte[1];
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        for (int i = 0; i < count; ) {
            assertThat(System.nanoTime()).as("heard only %s bytes", i).isLessThan(end);
            if (host.read(one) == 1) {
                all[i++] = one[0];
            }
        }
        return all;
    }
}

package bank.lobby.device.twin;

import static bank.lobby.device.sign.Displays.golden;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.profile.SerialSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The twin signs by themselves, with reference frames and with noise on the line. */
class TwinSignTests {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Test
    void answersTheReferenceRequestWithTheReferenceReply() throws Exception {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                SerialLink line = connect(twin)) {
            line.write(golden("modbus LED unit 3, segments A037"), LIMIT);

            assertThat(read(line, 8)).isEqualTo(golden("modbus LED unit 3, reply"));
            assertThat(twin.text()).isEqualTo("A037");
        }
    }

    @Test
    void refusesWhatItDoesNotHave() throws Exception {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                SerialLink line = connect(twin)) {
            line.write(frame(3, 0x06, 0x00, 0x09, 0x00, 0x01), LIMIT);
            byte[] register = read(line, 5);
            line.write(frame(3, 0x03, 0x00, 0x00, 0x00, 0x01), LIMIT);
            byte[] function = read(line, 5);

            assertThat(register).startsWith(3, 0x86, 2);
            assertThat(function).startsWith(3, 0x83, 1);
        }
    }

    @Test
    void understandsTheNextRequestAfterNoise() throws Exception {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                SerialLink line = connect(twin)) {
            line.write(noise(20_000), LIMIT);

            await().until(() -> {
                line.write(golden("modbus LED unit 3, segments A037"), LIMIT);
                return twin.text().equals("A037");
            });
        }
    }

    @Test
    void takesLinesOfTwentyCharactersOnly() throws Exception {
        try (TwinLineSign twin = new TwinLineSign(() -> TwinPorts.tcp(0));
                SerialLink line = connect(twin)) {
            line.write("\033QATOO SHORT\r".getBytes(US_ASCII), LIMIT);
            line.write("\033*\4\033QBSTAYS               \r".getBytes(US_ASCII), LIMIT);

            await().untilAsserted(() -> assertThat(twin.text()).isEqualTo("STAYS"));
            line.write(golden("cd5220 clear"), LIMIT);
            await().untilAsserted(() -> assertThat(twin.text()).isEmpty());
        }
    }

    @Test
    void showsTheReferenceLineAfterNoise() throws Exception {
        try (TwinLineSign twin = new TwinLineSign(() -> TwinPorts.tcp(0));
                SerialLink line = connect(twin)) {
            line.write(noise(20_000), LIMIT);

            await().until(() -> {
                line.write(golden("cd5220 clear"), LIMIT);
                line.write(golden("cd5220 upper line"), LIMIT);
                return twin.text().equals("A037 TO COUNTER 3");
            });
        }
    }

    @Test
    void takesTheOtherCommandTable() throws Exception {
        try (TwinLineSign twin = new TwinLineSign(() -> TwinPorts.tcp(0), TwinLineSign.Commands.DM_D);
                SerialLink line = connect(twin)) {
            line.write("\033@\037\1\fA037\037X\4".getBytes(US_ASCII), LIMIT);
            line.write(golden("dm-d cursor to column 5 row 2"), LIMIT);
            line.write("HERE\037E\12".getBytes(US_ASCII), LIMIT);

            await().untilAsserted(() -> assertThat(twin.face())
                    .isEqualTo(new TwinSign.Face.Rows(List.of("A037                ", "    HERE            "))));
            await().untilAsserted(() -> assertThat(twin.blink()).isEqualTo(10));
            line.write("\033@".getBytes(US_ASCII), LIMIT);
            await().untilAsserted(() -> assertThat(twin.text() + twin.blink()).isEqualTo("0"));
        }
    }

    @Test
    void showsTheReferenceTextsOfALobbySign() throws Exception {
        try (TwinAlphaSign twin = new TwinAlphaSign(() -> TwinPorts.tcp(0));
                SerialLink line = connect(twin)) {
            line.write(golden("alpha text, sign 03"), LIMIT);
            await().untilAsserted(() -> assertThat(twin.text(3)).isEqualTo("A037 -> 3"));
            line.write("\1Z03\2A0\0330cB012 -> 3\4".getBytes(US_ASCII), LIMIT);
            await().untilAsserted(() -> assertThat(twin.text(3)).isEqualTo("B012 -> 3"));
            line.write(golden("alpha clear priority"), LIMIT);

            await().untilAsserted(() -> assertThat(twin.text(3)).isEqualTo("A037 -> 3"));
            assertThat(twin.text(4)).isEmpty();
        }
    }

    @Test
    void answersAsALobbySignOnceItWasToldTo() throws Exception {
        try (TwinAlphaSign twin = new TwinAlphaSign(() -> TwinPorts.tcp(0));
                SerialLink line = connect(twin)) {
            byte[] damaged = golden("alpha text, sign 03");
            damaged[15] ^= 1;

            line.write(golden("alpha ack/nak on"), LIMIT);
            byte[] told = read(line, 2);
            line.write(damaged, LIMIT);
            byte[] wrong = read(line, 2);
            line.write("\1Z03\2X9\4".getBytes(US_ASCII), LIMIT);
            byte[] unknown = read(line, 2);

            assertThat(told).containsExactly(0x06, 0x40);
            assertThat(wrong).containsExactly(0x15, 0x50);
            assertThat(unknown).containsExactly(0x15, 0x60);
        }
    }

    private static SerialLink connect(TwinSign twin) throws Exception {
        return LinkOpener.of(twin.address(), SerialSettings.plain(9_600, LIMIT)).open();
    }

    private static byte[] read(SerialLink line, int length) throws Exception {
        byte[] got = new byte[0];
        byte[] buffer = new byte[64];
        while (got.length < length) {
            int count = line.read(buffer);
            byte[] longer = Arrays.copyOf(got, got.length + count);
            System.arraycopy(buffer, 0, longer, got.length, count);
            got = longer;
        }
        return got;
    }

    /** A Modbus frame with its checksum, by the table-free form of the Modbus text. */
    private static byte[] frame(int... content) {
        byte[] frame = new byte[content.length + 2];
        int crc = 0xFFFF;
        for (int i = 0; i < content.length; i++) {
            frame[i] = (byte) content[i];
            crc ^= content[i];
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
            }
        }
        frame[content.length] = (byte) crc;
        frame[content.length + 1] = (byte) (crc >>> 8);
        return frame;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }
}

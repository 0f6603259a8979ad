package bank.lobby.device.reader.mrz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.MrzSettings;
import bank.lobby.device.profile.MrzSettings.BlockCheck;
import bank.lobby.device.profile.MrzSettings.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MrzFramerTests {

    private static final Duration SILENCE = Duration.ofMillis(500);

    private final List<String> documents = new ArrayList<>();
    private final List<byte[]> lentBuffers = new ArrayList<>();
    private long now;

    @Test
    void endsAPlainDocumentAfterHalfASecondOfSilenceOnly() {
        MrzFramer plain = framer(Shape.PLAIN, null);
        feed(plain, Pages.TD3);
        quiet(plain, 499);
        int before = documents.size();
        quiet(plain, 1);

        assertThat(before).isZero();
        assertThat(documents).containsExactly(Pages.TD3);
    }

    @Test
    void endsAFramedDocumentWithItsMark() {
        feed(framer(Shape.FRAMED, null), "noise\2half\2" + Pages.TD2 + "\3more");

        assertThat(documents).containsExactly(Pages.TD2);
    }

    @Test
    void tellsAFramedDocumentThatBrokeOff() {
        MrzFramer framed = framer(Shape.FRAMED, null);
        feed(framed, "\2" + Pages.TD2);
        quiet(framed, 500);
        feed(framed, "\2" + Pages.TD2 + "\3");

        assertThat(documents).containsExactly("damaged", Pages.TD2);
    }

    @Test
    void readsABlockAndPassesOverACheckNobodyExplained() {
        feed(framer(Shape.RTE6701, null), "\1\u005F\0OU\2" + "0\r" + Pages.TD3 + "\3x");

        assertThat(documents).containsExactly("\r" + Pages.TD3);
    }

    @Test
    void checksABlockAsItsProfileSays() {
        String inside = "\u005F\0OU\2" + "0\r" + Pages.TD3 + "\3";
        String text = "0\r" + Pages.TD3 + "\3";

        feed(framer(Shape.RTE6701, BlockCheck.XOR_AFTER_SOH), "\1" + inside + parity(inside));
        feed(framer(Shape.RTE6701, BlockCheck.XOR_AFTER_STX), "\1" + inside + parity(text));
        feed(framer(Shape.RTE6701, BlockCheck.XOR_AFTER_STX), "\1" + inside + (char) (parity(text) ^ 1));

        assertThat(documents).containsExactly("\r" + Pages.TD3, "\r" + Pages.TD3, "damaged");
    }

    @Test
    void takesALengthThatLooksLikeAMark() {
        feed(framer(Shape.RTE6701, null), "\1\1\2OU\2" + "0" + Pages.TD2 + "\3x");

        assertThat(documents).containsExactly(Pages.TD2);
    }

    @Test
    void tellsADocumentThatIsTooLong() {
        feed(framer(Shape.FRAMED, null), "\2" + "<".repeat(200) + "\3\2" + "<".repeat(201) + "\3");

        assertThat(documents).containsExactly("<".repeat(200), "damaged");
    }

    @Test
    void zeroesItsBufferAfterEveryDocument() {
        feed(framer(Shape.FRAMED, null), "\2" + Pages.TD2 + "\3");

        assertThat(lentBuffers.getFirst()).containsOnly(0);
    }

    private MrzFramer framer(Shape shape, BlockCheck check) {
        return new MrzFramer(new MrzSettings(shape, "*?", SILENCE, check), new MrzFramer.Sink() {
            @Override
            public void document(byte[] buffer, int length) {
                documents.add(new String(buffer, 0, length, ISO_8859_1));
                lentBuffers.add(buffer);
            }

            @Override
            public void damaged() {
                documents.add("damaged");
            }
        });
    }

    private void feed(MrzFramer framer, String bytes) {
        for (byte b : bytes.getBytes(ISO_8859_1)) {
            framer.accept(b, now);
        }
    }

    private void quiet(MrzFramer framer, int millis) {
        now += Duration.ofMillis(millis).toNanos();
        framer.tick(now);
    }

    private static char parity(String bytes) {
        return (char) bytes.chars().reduce(0, (a, b) -> a ^ b);
    }
}

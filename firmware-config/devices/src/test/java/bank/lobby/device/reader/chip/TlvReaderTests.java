package bank.lobby.device.reader.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TlvReaderTests {

    @Test
    void findsAnElementAtAnyDepth() {
        byte[] answer = hex("6F 12 84 02 41 42 A5 0C BF 0C 09 61 07 4F 02 AA BB 87 01 01");

        assertThat(value(answer, 0x4F)).isEqualTo("aabb");
        assertThat(value(answer, 0x87)).isEqualTo("01");
        assertThat(value(answer, 0x57)).isNull();
    }

    @Test
    void readsLongLengthsAndTwoByteTags() {
        byte[] longOne = joined(hex("70 81 83 9F 38 7F"), new byte[127]);
        byte[] longer = joined(hex("70 82 01 04 5F 20 81 FE"), new byte[256]);

        assertThat(TlvReader.elements(joined(hex("5A 81 80"), new byte[128]), 0, 131))
                .singleElement()
                .returns(128, Tlv::length);
        assertThat(value(longOne, 0x9F38)).isNull();
        assertThat(TlvReader.find(longer, longer.length, 0x5F20)).isNotNull().returns(254, Tlv::length);
    }

    @Test
    void skipsFillingAndKeepsWhatCameBeforeABrokenElement() {
        byte[] answer = hex("00 00 5A 02 12 34 00 57 05 12");

        assertThat(value(answer, 0x5A)).isEqualTo("1234");
        assertThat(value(answer, 0x57)).isNull();
    }

    @Test
    void findsEveryElementOfOneTag() {
        byte[] answer = hex("70 0C 61 04 4F 02 AA BB 61 04 4F 02 CC DD");

        assertThat(TlvReader.findAll(answer, answer.length, 0x61)).hasSize(2);
    }

    @Test
    void doesNotGoDeeperThanACardDoes() {
        byte[] nested = hex("70 10 70 0E 70 0C 70 0A 70 08 70 06 70 04 70 02 5A 00");

        assertThat(TlvReader.find(nested, nested.length, 0x5A)).isNull();
    }

    @Property
    void neverThrowsAndNeverLeavesTheAnswer(
            @ForAll @Size(max = 300) byte[] bytes, @ForAll @IntRange(max = 255) int tag) {
        for (Tlv element : TlvReader.findAll(bytes, bytes.length, tag)) {
            assertThat(element.from()).isBetween(0, bytes.length);
            assertThat(element.end()).isBetween(element.from(), bytes.length);
        }
        assertThatCode(() -> TlvReader.find(bytes, bytes.length, tag)).doesNotThrowAnyException();
    }

    @Property
    void neverThrowsOnAnswersThatAreNearlyRight(
            @ForAll @IntRange(max = 19) int at, @ForAll byte wrong, @ForAll @IntRange(max = 20) int length) {
        byte[] answer = hex("6F 12 84 02 41 42 A5 0C BF 0C 09 61 07 4F 02 AA BB 87 01 01");
        answer[at] = wrong;

        assertThatCode(() -> TlvReader.find(answer, length, 0x5A)).doesNotThrowAnyException();
    }

    private static String value(byte[] answer, int tag) {
        Tlv found = TlvReader.find(answer, answer.length, tag);
        return found == null ? null : HexFormat.of().formatHex(found.value());
    }

    private static byte[] hex(String text) {
        return HexFormat.ofDelimiter(" ").parseHex(text);
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }
}

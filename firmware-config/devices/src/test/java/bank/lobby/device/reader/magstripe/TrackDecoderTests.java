package bank.lobby.device.reader.magstripe;

import static bank.lobby.device.reader.magstripe.Tracks.ONE;
import static bank.lobby.device.reader.magstripe.Tracks.PAN;
import static bank.lobby.device.reader.magstripe.Tracks.THREE;
import static bank.lobby.device.reader.magstripe.Tracks.TWO;
import static bank.lobby.device.reader.magstripe.Tracks.decode;
import static bank.lobby.device.reader.magstripe.Tracks.decodeBare;
import static bank.lobby.device.reader.magstripe.Tracks.number;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.StripeSettings;
import bank.lobby.device.profile.StripeSettings.Shape;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackDecoderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                TWO,
                THREE,
                ONE,
                ONE + TWO + THREE,
                "%E?" + TWO + "+E?",
                ";E?" + THREE,
                "0" + TWO + "1",
                ";6222020000000000000==?",
                ";6222020000000000000=2912=1?",
                ";E?;996222020000000000000=156?"
            })
    void findsTheNumberWhereverItIs(String swipe) {
        assertThat(number(decode(swipe))).isEqualTo(PAN);
    }

    @Test
    void looksAtTrackTwoThenThreeThenOne() {
        String two = ";6217000000000000004=29122200000000000000?";
        String three = "+996225880000000001=156?";

        assertThat(number(decode(ONE + two + three))).isEqualTo("6217000000000000004");
        assertThat(number(decode(ONE + three))).isEqualTo("6225880000000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%E?;E?+E?",
                ";E?",
                ";62220200000000",
                "020000000003=29122200000000000000?",
                ";622202000000;",
                "%E?;12345?",
                ";4222020000000000004=2912220?"
            })
    void asksForAnotherSwipeAfterADamagedOne(String swipe) {
        assertThat(decode(swipe)).isInstanceOf(StripeRead.Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";12345?", "%LIBRARY CARD^42?", ";123456789012345678901234=2912?", ";622202000000000=29?", "%?"})
    void tellsAnotherStripeFromABankCards(String swipe) {
        assertThat(decode(swipe)).isInstanceOf(StripeRead.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "~~~", ""})
    void hearsNoSwipeInStrayBytes(String bytes) {
        assertThat(decode(bytes)).isInstanceOf(StripeRead.Noise.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6222020000000000003", "8171999927660001"})
    void takesADomesticNumberWithAWrongCheckDigitAsAWarningOnly(String number) {
        StripeRead read = decode(";" + number + "=2912220?");

        assertThat(read)
                .isInstanceOfSatisfying(
                        StripeRead.Number.class,
                        found -> assertThat(found.checkDigitHolds()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(chars = {'+', '!', '#', '&'})
    void knowsTrackThreeByEveryStartReadersGiveIt(char start) {
        assertThat(number(decode(start + THREE.substring(1)))).isEqualTo(PAN);
    }

    @Test
    void tellsTracksWithoutSentinelsApartByTheirLayout() {
        String one = ONE.substring(1, ONE.length() - 1);
        String two = "6217000000000000004=29122200000000000000";
        String three = "996225880000000001=1561560000000000000000000000";

        assertThat(number(decodeBare(one + "\r" + two + "\r" + three + "\r"))).isEqualTo("6217000000000000004");
        assertThat(number(decodeBare(one + "\r" + three))).isEqualTo("6225880000000001");
        assertThat(number(decodeBare(one))).isEqualTo(PAN);
        assertThat(number(decodeBare("9911111111111104=2912"))).isEqualTo("9911111111111104");
    }

    @Test
    void tellsBadReadsOtherStripesAndSensorsApartWithoutSentinels() {
        assertThat(decodeBare("E\rE\r")).isInstanceOf(StripeRead.Damaged.class);
        assertThat(decodeBare("LIBRARY 42\r")).isInstanceOf(StripeRead.Foreign.class);
        assertThat(decodeBare("1")).isInstanceOf(StripeRead.Noise.class);
        assertThat(decodeBare("\r\r")).isInstanceOf(StripeRead.Noise.class);
    }

    @Test
    void trustsTheTrackWhoseCheckDigitHoldsOverTheOneWithAWarning() {
        assertThat(number(decode(";6222020000000000003=2912220?" + THREE))).isEqualTo(PAN);
    }

    @Test
    void checksTheCheckCharacterOfReadersThatSendIt() {
        String sample = ";6222020000000000003=29122200000000000000?";

        assertThat(number(decode(sample + "4", true))).isEqualTo("6222020000000000003");
        assertThat(decode(sample + "5", true)).isInstanceOf(StripeRead.Damaged.class);
        assertThat(decode(sample, true)).isInstanceOf(StripeRead.Damaged.class);
        assertThat(number(decode("%E?" + sample + "4", true))).isEqualTo("6222020000000000003");
    }

    @ParameterizedTest
    @ValueSource(chars = {'%', ';', '?', '+'})
    void doesNotTakeACheckCharacterForASentinel(char check) {
        String one = IntStream.range(0, 64)
                .mapToObj(i -> "%LIBRARY" + (char) (0x20 + i) + "?")
                .filter(track -> TrackCheck.of(track.getBytes(US_ASCII), 0, track.length() - 1) == check)
                .filter(track -> track.lastIndexOf('%') == 0 && track.indexOf(';') < 0 && track.indexOf('?') == 9)
                .findFirst()
                .orElseThrow();

        assertThat(number(decode(one + check + TWO + "7", true))).isEqualTo(PAN);
    }

    @Property
    void alwaysHasAnAnswer(@ForAll byte[] swipe, @ForAll boolean check) {
        assertThat(new TrackDecoder(new StripeSettings(Shape.PLAIN, check)).decode(swipe, swipe.length))
                .isNotNull();
    }

    @Property
    void alwaysHasAnAnswerToTracksThatAreNearlyRight(
            @ForAll @IntRange(max = 150) int at, @ForAll byte wrong, @ForAll @Size(max = 3) byte[] around) {
        byte[] swipe = (new String(around, US_ASCII) + ONE + TWO + THREE).getBytes(US_ASCII);
        swipe[at % swipe.length] = wrong;

        StripeRead read = new TrackDecoder(new StripeSettings(Shape.PLAIN, false)).decode(swipe, swipe.length);

        assertThat(read).isNotInstanceOf(StripeRead.Noise.class);
    }

    @Test
    void neverPrintsWhatItFound() {
        assertThat(decode(TWO).toString()).doesNotContain("622");
    }
}

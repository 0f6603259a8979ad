package bank.lobby.device.sign;

import static bank.lobby.device.sign.Displays.golden;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.EchoMode;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EchoFilterTests {

    private static final byte[] REQUEST = golden("modbus LED unit 3, segments A037");
    private static final byte[] ANSWER = golden("modbus LED unit 3, reply");

    private final Passed passed = new Passed();

    @Test
    void passesEverythingWhereTheAdapterDoesNotEcho() {
        EchoFilter filter = asked(EchoMode.SUPPRESSED);

        feed(filter, ANSWER);

        assertThat(passed.bytes()).isEqualTo(ANSWER);
    }

    @Test
    void dropsAsManyBytesAsWereSentEvenWhenNoiseChangedOne() {
        EchoFilter filter = asked(EchoMode.EXPECTED);
        byte[] echo = REQUEST.clone();
        echo[2] ^= 0x10;

        feed(filter, echo);
        feed(filter, ANSWER);

        assertThat(passed.bytes()).isEqualTo(ANSWER);
    }

    @Test
    void hearsAnAnswerThatIsTheSameAsItsRequest() {
        byte[] same = golden("modbus LED unit 3, show integer");
        EchoFilter filter = new EchoFilter(EchoMode.EXPECTED, passed);
        filter.sent(same);

        feed(filter, same);
        feed(filter, same);

        assertThat(passed.bytes()).isEqualTo(same);
    }

    @Test
    void findsOutByItselfThatTheAdapterEchoes() {
        EchoFilter filter = asked(EchoMode.AUTO);
        feed(filter, REQUEST);
        feed(filter, ANSWER);
        filter.sent(REQUEST);
        byte[] changed = REQUEST.clone();
        changed[0] ^= 0x01;

        feed(filter, changed);

        assertThat(passed.bytes())
                .as("the second echo is dropped although it differs")
                .isEqualTo(ANSWER);
    }

    @Test
    void findsOutByItselfThatTheAdapterDoesNotEcho() {
        EchoFilter filter = asked(EchoMode.AUTO);

        feed(filter, ANSWER);

        assertThat(passed.bytes()).as("it begins like the request").isEqualTo(ANSWER);
    }

    @Test
    void passesAnAnswerThatIsTheBeginningOfItsRequestAfterAPause() {
        EchoFilter filter = asked(EchoMode.AUTO);

        feed(filter, Arrays.copyOf(REQUEST, 8));
        filter.silence();

        assertThat(passed.bytes()).isEqualTo(Arrays.copyOf(REQUEST, 8));
    }

    @Test
    void losesNoMoreThanTheNextAnswerWhenAnEchoComesInPart() {
        EchoFilter filter = asked(EchoMode.EXPECTED);
        feed(filter, Arrays.copyOf(REQUEST, 5));
        filter.silence();

        feed(filter, ANSWER);

        assertThat(passed.bytes()).isEqualTo(ANSWER);
    }

    @Property
    void passesTheAnswerWhateverItIsAndHoweverItIsSent(
            @ForAll @Size(min = 1, max = 40) byte[] request, @ForAll @Size(min = 1, max = 40) byte[] answer) {
        for (EchoMode mode : new EchoMode[] {EchoMode.EXPECTED, EchoMode.AUTO}) {
            Passed heard = new Passed();
            EchoFilter filter = new EchoFilter(mode, heard);
            filter.sent(request);

            feed(filter, request);
            feed(filter, answer);

            assertThat(heard.bytes()).isEqualTo(answer);
        }
    }

    private EchoFilter asked(EchoMode mode) {
        EchoFilter filter = new EchoFilter(mode, passed);
        filter.sent(REQUEST);
        return filter;
    }

    private static void feed(EchoFilter filter, byte[] bytes) {
        for (byte b : bytes) {
            filter.accept(b);
        }
    }

    private static final class Passed implements ByteFramer {

        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

        @Override
        public void accept(byte value) {
            heard.write(value);
        }

        byte[] bytes() {
            return heard.toByteArray();
        }
    }
}

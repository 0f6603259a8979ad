package bank.lobby.device.sign.modbus;

import static bank.lobby.device.sign.Displays.golden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ModbusFramerTests {

    private static final ModbusReply WRITTEN = new ModbusReply.Written(3, 0x10, 0x80, 3);

    private final List<ModbusReply> replies = new ArrayList<>();
    private final ModbusFramer framer = new ModbusFramer(replies::add);

    @Test
    void readsTheAnswerToAWrite() {
        feed(golden("modbus LED unit 3, reply"));

        assertThat(replies).containsExactly(WRITTEN);
    }

    @Test
    void dropsTheEchoOfItsOwnRequest() {
        feed(golden("modbus LED unit 3, segments A037"));
        int afterEcho = replies.size();
        feed(golden("modbus LED unit 3, reply"));

        assertThat(afterEcho).isZero();
        assertThat(replies).containsExactly(WRITTEN);
    }

    @Test
    void readsARefusal() {
        feed(HexFormat.of().parseHex("0390028C01"));
        byte[] refusal = {3, (byte) 0x90, 2, 0, 0};
        int crc = ModbusCrc.of(refusal, 3);
        refusal[3] = (byte) crc;
        refusal[4] = (byte) (crc >>> 8);
        framer.silence();
        replies.clear();
        feed(refusal);

        assertThat(replies).containsExactly(new ModbusReply.Refused(3, 0x10, 2));
    }

    @Test
    void dropsAnAnswerWithAWrongChecksum() {
        byte[] answer = golden("modbus LED unit 3, reply");
        for (int at = 0; at < answer.length; at++) {
            byte[] wrong = answer.clone();
            wrong[at] ^= 0x01;
            framer.reset();
            feed(wrong);
        }

        assertThat(replies).isEmpty();
    }

    @Test
    void forgetsHalfAnAnswerAfterAPause() {
        byte[] answer = golden("modbus LED unit 3, reply");
        for (int cut = 1; cut < answer.length; cut++) {
            for (int i = 0; i < cut; i++) {
                framer.accept(answer[i]);
            }
            framer.silence();
            feed(answer);
        }

        assertThat(replies).hasSize(answer.length - 1).containsOnly(WRITTEN);
    }

    @Property
    void findsTheAnswerAfterAnyGarbageAndAPause(@ForAll @Size(max = 300) byte[] garbage) {
        replies.clear();

        feed(garbage);
        framer.silence();
        feed(golden("modbus LED unit 3, reply"));

        assertThat(replies.getLast()).isEqualTo(WRITTEN);
    }

    private void feed(byte[] bytes) {
        for (byte b : bytes) {
            framer.accept(b);
        }
    }
}

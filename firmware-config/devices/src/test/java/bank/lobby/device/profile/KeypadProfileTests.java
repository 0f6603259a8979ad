package bank.lobby.device.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeypadProfileTests {

    private static final String SOUND = """
            id: acme-k1
            vendor: Acme
            model: K1
            dialect: key-frames
            serial: { baud: 9600, data-bits: 8, parity: none, stop-bits: 1, flow: none, reply-timeout: 50ms }
            framing: { kind: fixed, length: 6, start: "AA" }
            checksum: { kind: crc16-modbus, from: 0, to: -3, order: little }
            address: { offset: 1, counters: { 01: 3, 0A: 4 } }
            key: { offset: 3, actions: { 0b: next, 31: digit-1 } }
            ignore: [ "AA 00" ]
            ack: "AA {addr} {chk}"
            poll: { send: "{addr} 05", every: 50ms }
            debounce: 50ms
            repeat-guard: 1s
            notes: none
            source: manual, revision 1, page 2
            verified: { level: none }
            """;

    @Test
    void readsASoundFile() {
        KeypadProfile profile = read(SOUND);

        assertThat(profile.framing()).isEqualTo(new Framing.Fixed(6, new HexBytes("AA")));
        assertThat(profile.checksum()).isEqualTo(new Checksum.Crc16Modbus(0, -3, Endian.LITTLE));
        assertThat(profile.address()).isNotNull();
        assertThat(profile.key().actionByValue()).isEqualTo(Map.of(0x0B, KeyAction.NEXT, 0x31, KeyAction.DIGIT_1));
        assertThat(profile.ignore()).containsExactly(new HexBytes("AA 00"));
        assertThat(profile.debounce()).isEqualTo(Duration.ofMillis(50));
        assertThat(profile.rates()).isFalse();
    }

    @Test
    void refusesAKindThatIsNotThereAndKeysOfAnotherKind() {
        assertThat(problems(SOUND.replace("kind: fixed", "kind: packed").replace("kind: crc16-modbus, ", "")))
                .containsExactlyInAnyOrder(
                        "acme-k1.yaml: framing.kind: is packed, must be one of none, delimiter, fixed, length-field",
                        "acme-k1.yaml: checksum.kind: is missing, must be one of none, xor, sum8, sum8-neg, crc16-modbus");
        assertThat(problems(SOUND.replace("kind: crc16-modbus", "kind: xor")))
                .containsExactly("acme-k1.yaml: checksum.order: unknown key; known are from, to");
        assertThat(problems(SOUND.replace("{ kind: fixed, length: 6, start: \"AA\" }", "fixed")))
                .containsExactly("acme-k1.yaml: framing: is \"fixed\", must be a section of keys");
    }

    @Test
    void reportsEachProblemAtItsKey() {
        List<String> problems = problems(SOUND.replace("length: 6", "length: 70")
                .replace("to: -3", "to: -2")
                .replace("0A: 4", "0A: 3")
                .replace("0b: next", "b: next")
                .replace("AA {addr} {chk}", "AA {address}")
                .replace("every: 50ms", "every: 1ms"));

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "acme-k1.yaml: framing.length: is 70, must be 2 to 64",
                        "acme-k1.yaml: checksum: to must be from or more, or -3 or less, so that the check fits behind it",
                        "acme-k1.yaml: address: counters must not have a counter twice",
                        "acme-k1.yaml: key: actions has 'b', must be a byte like 0A",
                        "acme-k1.yaml: ack: 'AA {address}' is not bytes like \"AA {addr} 06 {chk}\", at most 64",
                        "acme-k1.yaml: poll.every: is \"1ms\", must be 10ms to 10s");
    }

    @Test
    void refusesSectionsThatDoNotFitTogether() {
        assertThat(problem(SOUND.replace("offset: 3", "offset: 4"))).contains("key.offset is that of the checksum");
        assertThat(problem(SOUND.replace("offset: 3", "offset: 6"))).contains("key.offset is outside the frame");
        assertThat(problem(SOUND.replace("offset: 3", "offset: 1"))).contains("key.offset is that of the address");
        assertThat(problem(SOUND.replace("{ kind: crc16-modbus, from: 0, to: -3, order: little }", "{ kind: none }")))
                .contains("ack has {chk}, so checksum must not be none");
        assertThat(problem(SOUND.replace("address: { offset: 1, counters: { 01: 3, 0A: 4 } }\n", "")))
                .contains("ack has {addr}, so address is needed");
        assertThat(problem(
                        SOUND.replace("offset: 1, ", "").replace("poll: { send: \"{addr} 05\", every: 50ms }\n", "")))
                .contains("address.offset may be left out only where poll.send has {addr}");
        assertThat(problem(SOUND.replace("31: digit-1", "31: satisfied")))
                .contains("all for calling or all for rating");
        assertThat(problem(SOUND.replace("0b: next, 31: digit-1", "31: satisfied")))
                .contains("prompt is for keypads");
    }

    private static KeypadProfile read(String yaml) {
        return new ProfileReader().read(KeypadProfile.class, "acme-k1.yaml", yaml);
    }

    private static String problem(String yaml) {
        assertThat(problems(yaml)).hasSize(1);
        return problems(yaml).getFirst();
    }

    private static List<String> problems(String yaml) {
        return assertThatExceptionOfType(InvalidProfileException.class)
                .isThrownBy(() -> read(yaml))
                .actual()
                .problems();
    }
}

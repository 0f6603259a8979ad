package bank.lobby.device.sign.modbus;

import static bank.lobby.device.sign.Displays.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ModbusEncoderTests {

    @Test
    void writesOneRegister() {
        assertThat(ModbusEncoder.writeRegister(3, 0, 37)).isEqualTo(golden("modbus LED unit 3, show integer"));
        assertThat(ModbusEncoder.writeRegister(3, 4, 0)).isEqualTo(golden("modbus LED unit 3, no decimal point"));
        assertThat(ModbusEncoder.writeRegister(1, 2, 3)).isEqualTo(golden("modbus LED change unit id"));
    }

    @Test
    void writesANumberAsSegments() {
        byte[] request = ModbusEncoder.writeRegisters(3, 0x80, SegmentFont.of("A037", 6));

        assertThat(request).isEqualTo(golden("modbus LED unit 3, segments A037"));
    }

    @Test
    void refusesContentThatDoesNotFillRegisters() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModbusEncoder.writeRegisters(3, 0, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> ModbusEncoder.writeRegisters(3, 0, new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> ModbusEncoder.writeRegisters(3, 0, new byte[248]));
    }

    @Test
    void cutsAndPadsAtTheRight() {
        assertThat(SegmentFont.of("A0371", 4)).isEqualTo(SegmentFont.of("A037", 4));
        assertThat(SegmentFont.of("12.5", 3)).containsExactly(0x06, 0xDB, 0x6D);
        assertThat(SegmentFont.of("-", 2)).containsExactly(0x40, 0x00);
        assertThat(SegmentFont.of("w1", 2)).containsExactly(0x40, 0x06);
        assertThat(SegmentFont.of("口", 2)).containsExactly(0x40, 0x00);
    }
}

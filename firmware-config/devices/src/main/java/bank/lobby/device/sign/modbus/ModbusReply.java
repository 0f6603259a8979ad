package bank.lobby.device.sign.modbus;

/** What a Modbus unit answers to a write. */
sealed interface ModbusReply {

    int unit();

    /** Done. {@code count} is the number of registers for function 10 and the value for function 06. */
    record Written(int unit, int function, int register, int count) implements ModbusReply {}

    /** Not done; code 1 no such function, 2 no such register, 3 no such value, 4 failure in the device. */
    record Refused(int unit, int function, int code) implements ModbusReply {}
}

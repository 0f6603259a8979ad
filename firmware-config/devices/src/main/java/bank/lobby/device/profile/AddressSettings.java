package bank.lobby.device.profile;

import java.util.List;

/**
 * Where a Modbus sign keeps its own address and speed, which only a technician changes. Register maps are each maker's own.
 *
 * @param unitRegister that takes a new address, 0 to 65535
 * @param baudRegister that takes a new speed, 0 to 65535
 * @param bauds the speeds its values 1, 2, 3… stand for, bits per second
 */
public record AddressSettings(int unitRegister, int baudRegister, List<Integer> bauds) {

    public AddressSettings {
        if (unitRegister < 0 || unitRegister > 0xFFFF || baudRegister < 0 || baudRegister > 0xFFFF) {
            throw new IllegalArgumentException("unit-register and baud-register must be 0 to 65535");
        }
        if (bauds.isEmpty()) {
            throw new IllegalArgumentException("bauds must name a speed");
        }
        bauds = List.copyOf(bauds);
    }
}

package bank.lobby.device.profile;

/** The languages devices speak. A new one is a constant here and a case in the one switch that opens its class. */
public enum Dialect {
    /** Printers: Epson's command set and its many relatives. */
    ESCPOS(DeviceClass.PRINTER),
    /** Readers: ISO 7811 tracks as text. */
    MAGSTRIPE(DeviceClass.READER),
    /** Signs: Modbus RTU registers on RS-485. */
    MODBUS(DeviceClass.SIGN),
    /** Signs: two lines of twenty characters. */
    CD5220(DeviceClass.SIGN);

    private final DeviceClass deviceClass;

    Dialect(DeviceClass deviceClass) {
        this.deviceClass = deviceClass;
    }

    /** Which kind of device speaks it. */
    public DeviceClass deviceClass() {
        return deviceClass;
    }
}

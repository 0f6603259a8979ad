package bank.lobby.device.planted;

import com.fazecast.jSerialComm.SerialPort;

/** A planted fault: the serial library used past the one class that may. */
public final class PortOpener {

    private PortOpener() {}

    public static SerialPort port(String path) {
        return SerialPort.getCommPort(path);
    }
}

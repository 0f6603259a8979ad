package bank.lobby.device.sign.cd5220;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.sign.FaceWriter;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignStatus;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;

/**
 * Faces on a CD5220 line display, one port to a counter. Both lines are rewritten every time, after an initialise, so that a display that
 * was switched off and on, or lost a byte, is right again. Nothing is ever acknowledged.
 */
public final class Cd5220FaceWriter implements FaceWriter {

    private final PortSupervisor port;
    private final SerialSettings serial;
    private final int counter;

    /** @param counter shown to the customer; 1 to 999 */
    public Cd5220FaceWriter(SerialSettings serial, LinkOpener opener, int counter, InstantSource clock) {
        if (counter < 1 || counter > 999) {
            throw new IllegalArgumentException("a counter is 1 to 999, not " + counter);
        }
        this.serial = serial;
        this.counter = counter;
        this.port = new PortSupervisor("sign-" + counter, opener, ignored -> {}, clock);
    }

    @Override
    public PortSupervisor port() {
        return port;
    }

    @Override
    public SignStatus write(SignFace face) throws LinkException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Cd5220Encoder.initialise());
        out.writeBytes(content(face));
        port.write(out.toByteArray(), serial.timeOnLine(out.size()).plus(serial.replyTimeout()));
        return SignStatus.SENT;
    }

    private byte[] content(SignFace face) {
        return switch (face) {
            case SignFace.Called called -> Cd5220Encoder.lines(called.number() + " TO COUNTER " + counter, "");
            case SignFace.Serving serving -> Cd5220Encoder.lines(serving.number(), "COUNTER " + counter);
            case SignFace.Open open -> Cd5220Encoder.lines("NEXT -> " + counter, "");
            case SignFace.Paused paused -> Cd5220Encoder.lines("PAUSED", "COUNTER " + counter);
            case SignFace.Closed closed -> Cd5220Encoder.lines("CLOSED", "COUNTER " + counter);
            case SignFace.Blank blank -> Cd5220Encoder.clear();
        };
    }
}

package bank.lobby.device.sign.line;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.sign.FaceWriter;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignPlace;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.SignWire;

/**
 * Faces in words on a line display. Both lines are rewritten every time, after an initialise, so that a display that was switched off and
 * on, or lost a byte, is right again. Nothing is ever acknowledged.
 */
public final class LineFaceWriter implements FaceWriter {

    private final LineEncoder encoder;

    public LineFaceWriter(LineEncoder encoder) {
        this.encoder = encoder;
    }

    /** Line displays say nothing; what arrives is noise. */
    @Override
    public ByteFramer answers() {
        return ignored -> {};
    }

    /** Line displays have no address; the number means nothing. */
    @Override
    public void requireUnit(int unit) {}

    @Override
    public SignStatus write(SignWire wire, SignPlace place, SignFace face) throws LinkException {
        wire.send(content(place, face));
        return SignStatus.SENT;
    }

    private byte[] content(SignPlace place, SignFace face) {
        int counter = place.counter();
        return switch (face) {
            case SignFace.Called called -> show(place, called.number() + " TO COUNTER " + counter, "", true);
            case SignFace.Serving serving -> show(place, serving.number(), "COUNTER " + counter, false);
            case SignFace.Open open -> show(place, "NEXT -> " + counter, "", false);
            case SignFace.Paused paused -> show(place, "PAUSED", "COUNTER " + counter, false);
            case SignFace.Closed closed -> show(place, "CLOSED", "COUNTER " + counter, false);
            case SignFace.Blank blank -> show(place, "", "", false);
        };
    }

    private byte[] show(SignPlace place, String upper, String lower, boolean calling) {
        return encoder.show(place.profile(), upper, lower, calling);
    }
}

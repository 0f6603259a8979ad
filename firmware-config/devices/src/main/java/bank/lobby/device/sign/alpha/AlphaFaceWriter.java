package bank.lobby.device.sign.alpha;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.Replies;
import bank.lobby.device.profile.AlphaSettings;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.FaceWriter;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignPlace;
import bank.lobby.device.sign.SignSetup;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.SignWire;

/**
 * Faces on Alpha signs, as priority texts: they need nothing in the sign's memory, so a sign that lost its power is right with the next
 * one. Only a sign that acknowledges can be known to show.
 */
public final class AlphaFaceWriter implements FaceWriter {

    private final Replies<AlphaAnswer> replies = new Replies<>();
    private final AlphaAnswerFramer framer = new AlphaAnswerFramer(replies::offer);

    @Override
    public ByteFramer answers() {
        return framer;
    }

    /** 00 would speak to all signs. */
    @Override
    public void requireUnit(int unit) {
        if (unit < 1 || unit > 255) {
            throw new IllegalArgumentException("an Alpha sign's address is 1 to 255, not " + unit);
        }
    }

    @Override
    public SignStatus write(SignWire wire, SignPlace place, SignFace face) throws LinkException {
        AlphaSettings alpha = settings(place.profile());
        byte[] frame = AlphaEncoder.frame(alpha.nulls(), place.unit(), command(alpha, place.counter(), face));
        if (!alpha.acknowledges()) {
            wire.send(frame);
            return SignStatus.SENT;
        }
        AlphaAnswer answer = ask(wire, place.profile(), frame);
        if (answer.taken()) {
            return SignStatus.SHOWN;
        }
        return answer.illegal() ? SignStatus.REFUSED : SignStatus.PENDING;
    }

    @Override
    public byte[] setUp(SignProfile profile, SignSetup what) {
        int nulls = settings(profile).nulls();
        return switch (what) {
            case SignSetup.Address address -> {
                requireUnit(address.to());
                yield AlphaEncoder.frame(nulls, address.unit(), AlphaEncoder.takeAddress(address.to()));
            }
            case SignSetup.Acknowledge acknowledge ->
                AlphaEncoder.frame(nulls, acknowledge.unit(), AlphaEncoder.acknowledge(acknowledge.on()));
            case SignSetup.EraseMemory erase -> AlphaEncoder.frame(nulls, erase.unit(), AlphaEncoder.eraseMemory());
            case SignSetup.Restart restart -> AlphaEncoder.frame(nulls, restart.unit(), AlphaEncoder.softReset());
            case SignSetup.Speed speed -> throw new IllegalArgumentException("an Alpha sign finds the speed by itself");
        };
    }

    /** An answer does not say whose it is: after a miss the line is kept silent, so that a late one is not taken for the next sign's. */
    private AlphaAnswer ask(SignWire wire, SignProfile profile, byte[] frame) throws LinkException {
        try {
            return wire.ask(frame, replies, any -> true);
        } catch (LinkTimeoutException missed) {
            wire.quiet(profile.serial().replyTimeout());
            throw missed;
        }
    }

    private static byte[] command(AlphaSettings alpha, int counter, SignFace face) {
        return switch (face) {
            case SignFace.Called called -> AlphaEncoder.priorityText(alpha, called.number() + " -> " + counter, true);
            case SignFace.Serving serving ->
                AlphaEncoder.priorityText(alpha, serving.number() + " -> " + counter, false);
            case SignFace.Open open -> AlphaEncoder.priorityText(alpha, "NEXT -> " + counter, false);
            case SignFace.Paused paused -> AlphaEncoder.priorityText(alpha, "PAUSED " + counter, false);
            case SignFace.Closed closed -> AlphaEncoder.priorityText(alpha, "CLOSED " + counter, false);
            case SignFace.Blank blank ->
                switch (alpha.whenBlank()) {
                    case DARK -> AlphaEncoder.priorityText(alpha, " ", false);
                    case OWN_TEXTS -> AlphaEncoder.endPriority();
                };
        };
    }

    private static AlphaSettings settings(SignProfile profile) {
        return requireNonNull(profile.alpha(), "alpha");
    }
}

package bank.lobby.device.sign.modbus;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.Replies;
import bank.lobby.device.profile.SegmentSettings;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.FaceWriter;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignPlace;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.SignWire;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Faces on Modbus number displays: a ticket's number while it is called and served, bars while paused, dark otherwise. */
public final class ModbusFaceWriter implements FaceWriter {

    private final Replies<ModbusReply> replies = new Replies<>();
    private final ModbusFramer framer = new ModbusFramer(replies::offer);

    @Override
    public ByteFramer answers() {
        return framer;
    }

    /** 0 would speak to all signs and none would answer. */
    @Override
    public void requireUnit(int unit) {
        if (unit < 1 || unit > 247) {
            throw new IllegalArgumentException("a Modbus unit is 1 to 247, not " + unit);
        }
    }

    /** The display has no command to flash. */
    @Override
    public @Nullable Duration toggles(SignProfile profile) {
        return profile.flash();
    }

    @Override
    public SignStatus write(SignWire wire, SignPlace place, SignFace face) throws LinkException {
        SegmentSettings segments = requireNonNull(place.profile().segments(), "segments");
        String text = text(face, segments.digits());
        byte[] request = ModbusEncoder.writeRegisters(
                place.unit(), segments.register(), SegmentFont.of(text, segments.digits()));
        ModbusReply written = new ModbusReply.Written(place.unit(), 0x10, segments.register(), segments.digits() / 2);
        return ask(wire, request, written);
    }

    private SignStatus ask(SignWire wire, byte[] request, ModbusReply written) throws LinkException {
        int function = request[1] & 0xFF;
        ModbusReply reply = wire.ask(request, replies, answer -> switch (answer) {
            case ModbusReply.Written done -> done.equals(written);
            case ModbusReply.Refused refused -> refused.unit() == written.unit() && refused.function() == function;
        });
        return switch (reply) {
            case ModbusReply.Written done -> SignStatus.SHOWN;
            case ModbusReply.Refused refused -> SignStatus.REFUSED;
        };
    }

    private static String text(SignFace face, int digits) {
        return switch (face) {
            case SignFace.Called called -> called.number();
            case SignFace.Serving serving -> serving.number();
            case SignFace.Paused paused -> "-".repeat(digits);
            case SignFace.Open open -> "";
            case SignFace.Closed closed -> "";
            case SignFace.Blank blank -> "";
        };
    }
}

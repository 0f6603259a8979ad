package bank.lobby.device.sign.modbus;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.Replies;
import bank.lobby.device.profile.AddressSettings;
import bank.lobby.device.profile.NumberSettings;
import bank.lobby.device.profile.SegmentSettings;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.FaceWriter;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignPlace;
import bank.lobby.device.sign.SignSetup;
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
        NumberSettings number = place.profile().number();
        return number == null ? writeSegments(wire, place, face) : writeNumber(wire, place.unit(), number, face);
    }

    @Override
    public byte[] setUp(SignProfile profile, SignSetup what) {
        AddressSettings registers = profile.address();
        if (registers == null) {
            throw new IllegalArgumentException(profile.id() + " has nothing to set up over its line");
        }
        return switch (what) {
            case SignSetup.Address address -> {
                requireUnit(address.to());
                yield ModbusEncoder.writeRegister(address.unit(), registers.unitRegister(), address.to());
            }
            case SignSetup.Speed speed -> {
                int value = registers.bauds().indexOf(speed.baud()) + 1;
                if (value == 0) {
                    throw new IllegalArgumentException(profile.id() + " knows the speeds " + registers.bauds());
                }
                yield ModbusEncoder.writeRegister(speed.unit(), registers.baudRegister(), value);
            }
            case SignSetup.Acknowledge always ->
                throw new IllegalArgumentException("a Modbus sign always acknowledges");
            case SignSetup.EraseMemory none -> throw new IllegalArgumentException("a Modbus sign keeps no texts");
            case SignSetup.Restart none -> throw new IllegalArgumentException("a Modbus sign has no such command");
        };
    }

    /** With 10, whose answer differs from the request, so that an echo is never taken for it. */
    private SignStatus writeSegments(SignWire wire, SignPlace place, SignFace face) throws LinkException {
        SegmentSettings segments = requireNonNull(place.profile().segments(), "segments");
        byte[] content = SegmentFont.of(text(face, segments.digits()), segments.digits());
        return ask(
                wire,
                ModbusEncoder.writeRegisters(place.unit(), segments.register(), content),
                new ModbusReply.Written(place.unit(), 0x10, segments.register(), segments.digits() / 2));
    }

    /** The point goes with every number, since a display forgets it with its power. */
    private SignStatus writeNumber(SignWire wire, int unit, NumberSettings number, SignFace face) throws LinkException {
        Integer point = number.pointRegister();
        if (point != null) {
            SignStatus off = writeRegister(wire, unit, point, 0);
            if (off != SignStatus.SHOWN) {
                return off;
            }
        }
        return writeRegister(wire, unit, number.register(), TicketDigits.of(face, number.idle()));
    }

    private SignStatus writeRegister(SignWire wire, int unit, int register, int value) throws LinkException {
        return ask(
                wire,
                ModbusEncoder.writeRegister(unit, register, value),
                new ModbusReply.Written(unit, 0x06, register, value & 0xFFFF));
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

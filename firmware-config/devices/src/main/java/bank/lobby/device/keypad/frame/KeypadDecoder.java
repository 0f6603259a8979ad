package bank.lobby.device.keypad.frame;

import bank.lobby.device.profile.Checksum;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One frame to the key in it. Takes any bytes; immutable. */
public final class KeypadDecoder {

    private final FrameCheck check;
    private final KeypadProfile.Key key;
    private final Map<Integer, KeyAction> actions;
    private final @Nullable Integer addressOffset;
    private final Map<Integer, Integer> counters;

    public KeypadDecoder(KeypadProfile profile) {
        this(profile.checksum(), profile.address(), profile.key());
    }

    /** @param address null where frames carry none */
    public KeypadDecoder(Checksum checksum, KeypadProfile.@Nullable Address address, KeypadProfile.Key key) {
        this.check = new FrameCheck(checksum);
        this.key = key;
        this.actions = key.actionByValue();
        this.addressOffset = address == null ? null : address.offset();
        this.counters = address == null ? Map.of() : address.counterByAddress();
    }

    /** @param frame as the framer cut it, marks included */
    public KeyFrame decode(byte[] frame) {
        if (!sound(frame)) {
            return new KeyFrame.Unsound();
        }
        Integer address = addressOffset == null ? null : frame[addressOffset] & 0xFF;
        if (address != null && !counters.containsKey(address)) {
            return new KeyFrame.UnknownAddress(address);
        }
        int value = frame[key.offset()] & 0xFF;
        KeyAction action = actions.get(value);
        return action == null ? new KeyFrame.UnknownKey(value) : new KeyFrame.Pressed(address, action);
    }

    /** Whether it is long enough to hold what the profile looks for, and its checksum is right. */
    boolean sound(byte[] frame) {
        return has(frame, key.offset()) && (addressOffset == null || has(frame, addressOffset)) && check.holds(frame);
    }

    private boolean has(byte[] frame, int offset) {
        return offset < frame.length && !check.holdsAt(frame.length, offset);
    }
}

package bank.lobby.device.link.traffic;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What of a device's traffic may be written down: given by the class of device, since only it knows where persons are in the bytes.
 *
 * @param toDevice makes the mask of what is sent, afresh for every connection; null writes lengths only
 * @param fromDevice the same for what comes in
 */
public record TrafficRule(
        @Nullable Supplier<TrafficMask> toDevice, @Nullable Supplier<TrafficMask> fromDevice) {

    /** How many bytes went, and none of them: for a device of which nothing is said. */
    public static final TrafficRule LENGTHS_ONLY = new TrafficRule(null, null);

    /** All bytes, both ways: for devices that know of no person, signs and keypads. */
    public static final TrafficRule EVERYTHING = new TrafficRule(() -> value -> true, () -> value -> true);

    /** All that is sent; of what comes in, the bytes that only mark where something begins and ends. */
    public static TrafficRule framing(int... marks) {
        Set<Byte> shown = new HashSet<>();
        for (int mark : marks) {
            shown.add((byte) mark);
        }
        return new TrafficRule(() -> value -> true, () -> shown::contains);
    }

    /** All that comes in; of what is sent, what the mask lets through. */
    public static TrafficRule sent(Supplier<TrafficMask> mask) {
        return new TrafficRule(mask, () -> value -> true);
    }
}

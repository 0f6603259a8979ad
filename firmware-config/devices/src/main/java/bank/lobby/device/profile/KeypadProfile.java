package bank.lobby.device.profile;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A keypad at a counter, for calling or for rating. The protocol is here, not in code: no two makers share one.
 *
 * @param address which keypad speaks; left out where a port has one keypad
 * @param ignore what a keypad says without a key being pressed: a heartbeat, its power-on text, "nothing pressed"
 * @param ack sent after every frame with a key
 * @param poll for keypads that speak only when asked
 * @param prompt how a customer is asked to rate; for rating pads, which all need it
 * @param debounce the same key again within this time of the last is the same press
 * @param repeatGuard the same action of a teller within this time is a mistake; does not touch digits
 */
public record KeypadProfile(
        ProfileId id,
        String vendor,
        String model,
        KeypadDialect dialect,
        SerialSettings serial,
        Framing framing,
        Checksum checksum,
        @Nullable Address address,
        Key key,
        List<HexBytes> ignore,
        @Nullable ByteTemplate ack,
        @Nullable Poll poll,
        @Nullable Prompt prompt,
        @Between(lowest = "0ms", highest = "1s") Duration debounce,
        @Between(lowest = "0s", highest = "5s") Duration repeatGuard,
        @Nullable List<SetupStep> setup,
        String notes,
        String source,
        Verified verified)
        implements DeviceProfile {

    public KeypadProfile {
        DeviceProfile.requireSound(vendor, model, notes, source);
        for (HexBytes pattern : ignore) {
            int length = pattern.bytes().length;
            require(length >= 1 && length <= Framing.LONGEST, "ignore must list patterns of 1 to 64 bytes");
        }
        KeypadRules.requireRoom(framing, checksum, address, key);
        KeypadRules.requireFill(ack, "ack", address, checksum);
        if (poll != null) {
            KeypadRules.requireFill(poll.send(), "poll.send", address, checksum);
        }
        if (prompt != null) {
            KeypadRules.requireFill(prompt.start(), "prompt.start", address, checksum);
            KeypadRules.requireFill(prompt.stop(), "prompt.stop", address, checksum);
        }
        require(
                address == null
                        || address.offset() != null
                        || poll != null && poll.send().addressed(),
                "address.offset may be left out only where poll.send has {addr}");
        require((prompt != null) == key.rates(), "prompt is for keypads that rate, which need it");
    }

    /** Whether it is a customer's pad, to rate; a teller's, to call, otherwise. */
    public boolean rates() {
        return key.rates();
    }

    /**
     * Where a frame says which keypad sent it.
     *
     * @param offset of the byte; left out where the answer to a poll comes without one and belongs to whom was asked
     * @param counters the number of the counter at each address, as {@code 01: 3}; the address in hex
     */
    public record Address(
            @Between(lowest = "0", highest = "63") @Nullable Integer offset, Map<String, Integer> counters) {

        public Address {
            requireBytes(counters, "counters");
            require(counters.values().stream().allMatch(each -> each >= 1 && each <= 999), "a counter is 1 to 999");
            require(
                    counters.values().stream().distinct().count() == counters.size(),
                    "counters must not have a counter twice");
        }

        /** The number of the counter by the value of the byte. */
        public Map<Integer, Integer> counterByAddress() {
            return byByte(counters);
        }
    }

    /**
     * Where a frame says which key was pressed.
     *
     * @param offset of the byte
     * @param actions what each value stands for, as {@code 31: next}; the value in hex
     */
    public record Key(@Between(lowest = "0", highest = "63") int offset, Map<String, KeyAction> actions) {

        public Key {
            requireBytes(actions, "actions");
            require(
                    actions.values().stream().map(KeyAction::rates).distinct().count() == 1,
                    "actions must be all for calling or all for rating");
        }

        /** The action by the value of the byte. */
        public Map<Integer, KeyAction> actionByValue() {
            return byByte(actions);
        }

        boolean rates() {
            return actions.values().stream().allMatch(KeyAction::rates);
        }
    }

    /**
     * How keypads are asked, one after the other.
     *
     * @param every from one answer to the next question
     */
    public record Poll(
            ByteTemplate send,
            @Between(lowest = "10ms", highest = "10s") Duration every) {}

    /**
     * How a customer is asked.
     *
     * @param start lights the lamp or speaks; left out where the pad has neither
     * @param stop ends that
     * @param window how long a customer has
     */
    public record Prompt(
            @Nullable ByteTemplate start,
            @Nullable ByteTemplate stop,
            @Between(lowest = "1s", highest = "5m") Duration window) {}

    private static <V> Map<Integer, V> byByte(Map<String, V> written) {
        Map<Integer, V> values = new HashMap<>();
        written.forEach((hex, value) -> values.put(Integer.parseInt(hex, 16), value));
        return Map.copyOf(values);
    }

    private static void requireBytes(Map<String, ?> written, String name) {
        require(!written.isEmpty(), name + " must not be empty");
        for (String hex : written.keySet()) {
            require(hex.matches("[0-9A-Fa-f]{2}"), name + " has '" + hex + "', must be a byte like 0A");
        }
        require(byByte(written).size() == written.size(), name + " has a byte twice");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

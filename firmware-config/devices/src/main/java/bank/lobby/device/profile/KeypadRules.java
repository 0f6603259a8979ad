package bank.lobby.device.profile;

import org.jspecify.annotations.Nullable;

/** What the sections of a keypad's profile demand of each other. */
final class KeypadRules {

    private KeypadRules() {}

    /** Every byte the profile speaks of must be in the frame, and none may be two things. */
    static void requireRoom(
            Framing framing, Checksum checksum, KeypadProfile.@Nullable Address address, KeypadProfile.Key key) {
        Integer addressOffset = address == null ? null : address.offset();
        switch (framing) {
            case Framing.None none -> {
                require(key.offset() == 0, "key.offset must be 0 where every byte is a message");
                require(addressOffset == null, "address.offset has no place where every byte is a message");
                require(checksum.size() == 0, "checksum must be none where every byte is a message");
            }
            case Framing.Fixed fixed -> requireInside(fixed.length(), checksum, addressOffset, key.offset());
            case Framing.Delimiter delimiter -> {}
            case Framing.LengthField field -> {}
        }
        require(addressOffset == null || addressOffset != key.offset(), "key.offset is that of the address");
    }

    /** What a template leaves open must be known. */
    static void requireFill(
            @Nullable ByteTemplate template, String name, KeypadProfile.@Nullable Address address, Checksum checksum) {
        if (template == null) {
            return;
        }
        require(!template.addressed() || address != null, name + " has {addr}, so address is needed");
        require(!template.checked() || checksum.size() > 0, name + " has {chk}, so checksum must not be none");
    }

    private static void requireInside(int length, Checksum checksum, @Nullable Integer address, int key) {
        require(key < length, "key.offset is outside the frame");
        require(address == null || address < length, "address.offset is outside the frame");
        if (checksum.size() > 0) {
            int to = checksum.to() < 0 ? length + checksum.to() : checksum.to();
            require(
                    checksum.from() <= to && to + checksum.size() < length,
                    "checksum does not fit into a frame of " + length);
            require(key <= to || key > to + checksum.size(), "key.offset is that of the checksum");
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

package bank.lobby.device.twin;

import bank.lobby.device.profile.ByteTemplate;
import bank.lobby.device.profile.Checksum;
import bank.lobby.device.profile.Endian;
import bank.lobby.device.profile.Framing;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frames a keypad of a profile sends and hears, built from the profile's words alone; the driver's checksum and framing
 * code is not used, so that one mistake cannot hide another. Immutable.
 */
public final class TwinKeyFrames {

    private final KeypadProfile profile;
    private final byte filler;

    /** @param filler what stands in the frame where the profile says nothing */
    public TwinKeyFrames(KeypadProfile profile, byte filler) {
        this.profile = profile;
        this.filler = filler;
    }

    /**
     * The frame of one key.
     *
     * @param padding how much longer than the shortest that holds everything; without effect where the length is fixed
     * @throws IllegalArgumentException when the profile has no such key, or no frame can hold what it asks for
     */
    public byte[] key(@Nullable Integer address, KeyAction action, int padding) {
        byte value = value(action);
        int from = profile.framing() instanceof Framing.Fixed fixed ? fixed.length() : 1;
        for (int length = from; length <= Framing.LONGEST; length++) {
            if (fits(length)) {
                return frame(longer(length, padding), address, value);
            }
        }
        throw new IllegalArgumentException("no frame can hold what " + profile.id() + " asks for");
    }

    /** What the host says by a template. */
    public byte[] told(ByteTemplate template, @Nullable Integer address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ByteTemplate.Part part : template.parts()) {
            switch (part) {
                case ByteTemplate.Part.Plain plain -> bytes.write(plain.value());
                case ByteTemplate.Part.Address place -> bytes.write(address == null ? 0 : address);
                case ByteTemplate.Part.Check place -> {
                    byte[] whole = bytes.toByteArray();
                    int begin = Math.min(profile.checksum().from(), whole.length);
                    bytes.writeBytes(check(Arrays.copyOfRange(whole, begin, whole.length)));
                }
            }
        }
        return bytes.toByteArray();
    }

    private int longer(int length, int padding) {
        return switch (profile.framing()) {
            case Framing.None none -> length;
            case Framing.Fixed fixed -> length;
            case Framing.Delimiter delimiter -> fits(length + padding) ? length + padding : length;
            case Framing.LengthField field -> fits(length + padding) ? length + padding : length;
        };
    }

    private byte value(KeyAction action) {
        for (Map.Entry<Integer, KeyAction> key : profile.key().actionByValue().entrySet()) {
            if (key.getValue() == action) {
                return key.getKey().byteValue();
            }
        }
        throw new IllegalArgumentException(profile.id() + " has no key " + action);
    }

    /** Whether nothing falls outside a frame of this length and no two things on the same byte. */
    private boolean fits(int length) {
        boolean[] used = new boolean[length];
        Integer address = profile.address() == null ? null : profile.address().offset();
        Checksum checksum = profile.checksum();
        int check = checkAt(length);
        return claim(used, 0, size(start()))
                && claim(used, length - size(end()), size(end()))
                && (address == null || claim(used, address, 1))
                && claim(used, profile.key().offset(), 1)
                && (checksum.size() == 0 || check > checksum.from() && claim(used, check, checksum.size()))
                && claimLength(used, length);
    }

    private boolean claimLength(boolean[] used, int length) {
        if (profile.framing() instanceof Framing.LengthField field) {
            int told = length - field.adds();
            return told >= 0
                    && told < (field.size() == 1 ? 0x100 : 0x10000)
                    && claim(used, field.offset(), field.size());
        }
        return true;
    }

    private static boolean claim(boolean[] used, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (i < 0 || i >= used.length || used[i]) {
                return false;
            }
            used[i] = true;
        }
        return true;
    }

    private byte[] frame(int length, @Nullable Integer address, byte value) {
        byte[] frame = new byte[length];
        Arrays.fill(frame, filler);
        put(frame, 0, start());
        put(frame, length - size(end()), end());
        if (profile.framing() instanceof Framing.LengthField field) {
            writeLength(frame, field);
        }
        if (profile.address() != null && profile.address().offset() != null && address != null) {
            frame[profile.address().offset()] = address.byteValue();
        }
        frame[profile.key().offset()] = value;
        if (profile.checksum().size() > 0) {
            int at = checkAt(length);
            put(frame, at, check(Arrays.copyOfRange(frame, profile.checksum().from(), at)));
        }
        return frame;
    }

    private void writeLength(byte[] frame, Framing.LengthField field) {
        int told = frame.length - field.adds();
        if (field.size() == 1) {
            frame[field.offset()] = (byte) told;
        } else {
            frame[field.offset()] = (byte) (field.order() == Endian.BIG ? told / 256 : told % 256);
            frame[field.offset() + 1] = (byte) (field.order() == Endian.BIG ? told % 256 : told / 256);
        }
    }

    private int checkAt(int length) {
        int to = profile.checksum().to();
        return (to < 0 ? length + to : to) + 1;
    }

    private byte[] start() {
        return switch (profile.framing()) {
            case Framing.None none -> new byte[0];
            case Framing.Fixed fixed -> bytes(fixed.start());
            case Framing.Delimiter delimiter -> bytes(delimiter.start());
            case Framing.LengthField field -> bytes(field.start());
        };
    }

    private byte[] end() {
        return profile.framing() instanceof Framing.Delimiter delimiter
                ? delimiter.end().bytes()
                : new byte[0];
    }

    private static byte[] bytes(@Nullable HexBytes mark) {
        return mark == null ? new byte[0] : mark.bytes();
    }

    private static int size(byte[] mark) {
        return mark.length;
    }

    private static void put(byte[] frame, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, frame, at, bytes.length);
    }

    /** Worked out on whole numbers, and the CRC with the polynomial written the other way round (8005), then mirrored. */
    private byte[] check(byte[] covered) {
        int total = 0;
        int odd = 0;
        int remainder = 0xFFFF;
        for (byte b : covered) {
            int value = Byte.toUnsignedInt(b);
            total = total + value;
            odd = odd ^ value;
            remainder = remainder ^ Integer.reverse(value) >>> 16;
            for (int bit = 0; bit < 8; bit++) {
                remainder = (remainder & 0x8000) != 0 ? remainder << 1 ^ 0x18005 : remainder << 1;
            }
        }
        int crc = Integer.reverse(remainder) >>> 16;
        return switch (profile.checksum()) {
            case Checksum.None none -> new byte[0];
            case Checksum.Xor xor -> new byte[] {(byte) odd};
            case Checksum.Sum8 sum -> new byte[] {(byte) (total % 256)};
            case Checksum.Sum8Neg sum -> new byte[] {(byte) ((256 - total % 256) % 256)};
            case Checksum.Crc16Modbus modbus ->
                modbus.order() == Endian.LITTLE
                        ? new byte[] {(byte) (crc % 256), (byte) (crc / 256)}
                        : new byte[] {(byte) (crc / 256), (byte) (crc % 256)};
        };
    }
}

package bank.lobby.device.reader.mrz;

import java.util.Arrays;

/**
 * The lines of one document, cleaned: letters and digits as they are, {@code <} for a filler and for what readers send in its place, {@code ?}
 * for every character that was not read. The caller wipes it.
 */
final class MrzLines {

    static final byte FILLER = '<';
    static final byte MISREAD = '?';

    /** Chosen: shorter ones are leftovers between the ends of lines. */
    private static final int SHORTEST_LINE = 7;

    private static final int MOST_LINES = 3;

    private final byte[] characters;
    private final int[] starts = new int[MOST_LINES];
    private final int[] lengths = new int[MOST_LINES];
    private int count;
    private boolean tooMany;

    private MrzLines(byte[] characters) {
        this.characters = characters;
    }

    /** @param misread what this reader sends for a character it could not read */
    static MrzLines of(byte[] buffer, int length, String misread) {
        byte[] cleaned = new byte[length];
        MrzLines lines = new MrzLines(cleaned);
        int end = 0;
        int start = 0;
        for (int i = 0; i < length; i++) {
            byte value = buffer[i];
            if (value == '\r' || value == '\n') {
                lines.add(start, end);
                start = end;
            } else if (value >= 0x20 && value != 0x7F || value < 0) {
                cleaned[end++] = cleaned(value, misread);
            }
        }
        lines.add(start, end);
        return lines;
    }

    int count() {
        return tooMany ? 0 : count;
    }

    boolean none() {
        return count == 0 && !tooMany;
    }

    int length(int line) {
        return lengths[line];
    }

    byte at(int line, int position) {
        return characters[starts[line] + position];
    }

    /** Whether every line has so many characters. */
    boolean areAll(int width) {
        for (int line = 0; line < count; line++) {
            if (lengths[line] != width) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line has nothing but fillers from a position on, as a shorter one has that was filled up. */
    boolean isFilledUpFrom(int position) {
        for (int line = 0; line < count; line++) {
            for (int i = position; i < lengths[line]; i++) {
                if (at(line, i) != FILLER) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first characters of every line, one line behind the other; the caller wipes them. */
    byte[] joined(int width) {
        byte[] joined = new byte[count * width];
        for (int line = 0; line < count; line++) {
            System.arraycopy(characters, starts[line], joined, line * width, width);
        }
        return joined;
    }

    void wipe() {
        Arrays.fill(characters, (byte) 0);
    }

    /** A run without ends is cut as the format of that length is laid out. */
    private void add(int start, int end) {
        int length = end - start;
        switch (length) {
            case 88, 72 -> {
                put(start, length / 2);
                put(start + length / 2, length / 2);
            }
            case 90 -> {
                put(start, 30);
                put(start + 30, 30);
                put(start + 60, 30);
            }
            default -> {
                if (length >= SHORTEST_LINE) {
                    put(start, length);
                }
            }
        }
    }

    private void put(int start, int length) {
        if (count == MOST_LINES) {
            tooMany = true;
            return;
        }
        starts[count] = start;
        lengths[count++] = length;
    }

    private static byte cleaned(byte value, String misread) {
        if (value < 0 || misread.indexOf(value) >= 0) {
            return MISREAD;
        }
        if (value == '_' || value == ' ') {
            return FILLER;
        }
        byte upper = value >= 'a' && value <= 'z' ? (byte) (value - 0x20) : value;
        boolean known = upper >= 'A' && upper <= 'Z' || upper >= '0' && upper <= '9' || upper == FILLER;
        return known ? upper : MISREAD;
    }
}

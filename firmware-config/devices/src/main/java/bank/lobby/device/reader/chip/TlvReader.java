package bank.lobby.device.reader.chip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads BER-TLV as cards write it.
 *
 * <pre>
 * tag      one byte; two when the low five bits of the first are 1F; bit 6 (20) of the first says it holds elements
 * length   00..7F itself; 81 xx; 82 xx xx
 * 00       between elements is filling
 * </pre>
 *
 * An element that does not fit into what holds it ends the reading there: what came before it counts. Nothing throws, nothing is nested
 * deeper than five. Stateless. Source: EMV Book 3, annex B.
 */
final class TlvReader {

    private static final int DEEPEST = 5;

    private TlvReader() {}

    /** The elements of one level, in order; may be empty. */
    static List<Tlv> elements(byte[] bytes, int from, int end) {
        List<Tlv> elements = new ArrayList<>();
        int at = from;
        while (at < end) {
            if (bytes[at] == 0) {
                at++;
                continue;
            }
            Tlv element = element(bytes, at, end);
            if (element == null) {
                break;
            }
            elements.add(element);
            at = element.end();
        }
        return elements;
    }

    /** The first element with {@code tag} at any depth, outer ones before inner ones of the same place. */
    static @Nullable Tlv find(byte[] bytes, int length, int tag) {
        return find(bytes, 0, length, tag, 0);
    }

    /** Every element with {@code tag} at any depth, in order; may be empty. */
    static List<Tlv> findAll(byte[] bytes, int length, int tag) {
        List<Tlv> found = new ArrayList<>();
        collect(bytes, 0, length, tag, 0, found);
        return found;
    }

    private static @Nullable Tlv find(byte[] bytes, int from, int end, int tag, int depth) {
        for (Tlv element : elements(bytes, from, end)) {
            if (element.tag() == tag) {
                return element;
            }
            Tlv inner = holds(element) && depth < DEEPEST
                    ? find(bytes, element.from(), element.end(), tag, depth + 1)
                    : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private static void collect(byte[] bytes, int from, int end, int tag, int depth, List<Tlv> found) {
        for (Tlv element : elements(bytes, from, end)) {
            if (element.tag() == tag) {
                found.add(element);
            } else if (holds(element) && depth < DEEPEST) {
                collect(bytes, element.from(), element.end(), tag, depth + 1, found);
            }
        }
    }

    private static boolean holds(Tlv element) {
        int first = element.tag() > 0xFF ? element.tag() >> 8 : element.tag();
        return (first & 0x20) != 0;
    }

    private static @Nullable Tlv element(byte[] bytes, int start, int end) {
        int at = start;
        int tag = bytes[at++] & 0xFF;
        if ((tag & 0x1F) == 0x1F) {
            if (at == end) {
                return null;
            }
            tag = tag << 8 | bytes[at++] & 0xFF;
        }
        if (at == end) {
            return null;
        }
        int length = bytes[at++] & 0xFF;
        if (length > 0x7F) {
            int more = length - 0x80;
            if (more < 1 || more > 2 || end - at < more) {
                return null;
            }
            length = 0;
            for (int i = 0; i < more; i++) {
                length = length << 8 | bytes[at++] & 0xFF;
            }
        }
        return end - at < length ? null : new Tlv(tag, bytes, at, at + length);
    }
}

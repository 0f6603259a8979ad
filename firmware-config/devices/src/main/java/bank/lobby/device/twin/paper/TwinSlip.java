package bank.lobby.device.twin.paper;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One piece of paper that left the printer.
 *
 * @param number counts from 1 since the twin was started
 * @param widthDots printable width, 8 dots a millimetre
 * @param whole false when it was torn off before the cut
 * @param unreadable what the printer could not make sense of, in words; empty on a sound slip
 */
public record TwinSlip(
        int number, int widthDots, int heightDots, List<TwinMark> marks, boolean whole, List<String> unreadable) {

    public TwinSlip {
        marks = List.copyOf(marks);
        unreadable = List.copyOf(unreadable);
    }

    /** The words on it, a line each, from the top down. */
    public String text() {
        TreeMap<Integer, String> lines = new TreeMap<>();
        for (TwinMark mark : marks) {
            if (mark instanceof TwinMark.Text text) {
                lines.merge(text.y(), text.text(), String::concat);
            }
        }
        return lines.values().stream().collect(Collectors.joining("\n"));
    }

    /** The payloads of its QR codes; those that came as pictures are read from the paper, as a phone would. */
    public List<String> codes() {
        if (marks.stream().anyMatch(TwinMark.Picture.class::isInstance)) {
            return scanned();
        }
        return marks.stream()
                .filter(TwinMark.Qr.class::isInstance)
                .map(mark -> ((TwinMark.Qr) mark).payload())
                .toList();
    }

    /** What a phone reads off the whole slip, letters and all; in no order. */
    public List<String> scanned() {
        return SlipScan.of(this).codes();
    }

    /** A picture at true size, a whole SVG document. */
    public String svg() {
        return SlipPicture.of(this);
    }
}

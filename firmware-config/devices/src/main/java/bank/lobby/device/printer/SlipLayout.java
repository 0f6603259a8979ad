package bank.lobby.device.printer;

import java.util.List;

/**
 * What stands on a slip, from the top down; the cut at the end is implied.
 *
 * @param lineSpacingDots the paper a line of text takes at least, 1 to 120; 0 leaves it to the printer, about 4 mm
 */
public record SlipLayout(List<SlipLine> lines, int lineSpacingDots) {

    public SlipLayout {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a slip has at least one line");
        }
        if (lineSpacingDots < 0 || lineSpacingDots > 120) {
            throw new IllegalArgumentException("lineSpacingDots must be 0 to 120, not " + lineSpacingDots);
        }
    }

    public SlipLayout(List<SlipLine> lines) {
        this(lines, 0);
    }

    public static SlipLayout of(SlipLine... lines) {
        return new SlipLayout(List.of(lines));
    }
}

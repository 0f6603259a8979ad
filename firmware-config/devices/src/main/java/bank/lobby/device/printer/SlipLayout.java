package bank.lobby.device.printer;

import java.util.List;

/** What stands on a slip, from the top down; the cut at the end is implied. */
public record SlipLayout(List<SlipLine> lines) {

    public SlipLayout {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a slip has at least one line");
        }
    }

    public static SlipLayout of(SlipLine... lines) {
        return new SlipLayout(List.of(lines));
    }
}

package bank.lobby.device.twin.paper;

import java.util.ArrayList;
import java.util.List;

/** The slips in the tray of a twin printer, oldest first; the tray holds {@value #TRAY}. Thread-safe. */
public final class TwinPaper {

    private static final int TRAY = 50;

    private final List<TwinSlip> slips = new ArrayList<>();
    private int printed;

    /** The slips in the tray now; may be empty. */
    public synchronized List<TwinSlip> slips() {
        return List.copyOf(slips);
    }

    /** How many slips came out since the start, whole or not. */
    public synchronized int printed() {
        return printed;
    }

    /** Empties the tray. */
    public synchronized void take() {
        slips.clear();
    }

    synchronized void drop(
            int widthDots, int heightDots, List<TwinMark> marks, boolean whole, List<String> unreadable) {
        if (slips.size() == TRAY) {
            slips.removeFirst();
        }
        slips.add(new TwinSlip(++printed, widthDots, heightDots, marks, whole, unreadable));
    }
}

package bank.lobby.device.reader;

/** A reader whose characters arrive from the page that is open at the kiosk. Thread-safe. */
public interface TypedReader extends CustomerReader {

    /** Longest burst that is taken: a code of 512 characters with what a scanner may put around it. */
    int LONGEST_BURST = 560;

    /**
     * Takes what was typed in one go, without the Enter behind it.
     *
     * @param burst ASCII; zeroed when this returns
     */
    void typed(byte[] burst);

    /** Told whether a page is open that would hand on what is typed: without one the reader is not there. */
    void pageOpen(boolean open);
}

package bank.lobby.device.twin;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What goes wrong on the line of one twin, whatever the device: set and taken back while it runs. An answer is what the twin writes in
 * one piece. Faults add up; {@link #clear} ends them all. Thread-safe.
 */
public final class LineFaults {

    /** A line that can be cut and mended. */
    interface Line {

        /** Returns once the product has lost the port. */
        void vanish();

        void comeBack();

        /** Sends bytes past all faults, if the product is there. */
        void say(byte[] bytes);
    }

    private static final byte XOFF = 0x13;
    private static final byte XON = 0x11;

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private Duration late = Duration.ZERO;
    private Random garbage = new Random(0);
    private boolean answersGarbage;
    private int bytesUntilDeaf = Integer.MAX_VALUE;
    private int corruptAt;
    private boolean eachInTurn;
    private int splitAfter;
    private Duration splitPause = Duration.ZERO;
    private boolean stopped;
    private boolean away;

    /** Every answer leaves so much later; the twin goes on listening meanwhile. */
    public synchronized void answerLate(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("nothing is answered before it is asked: " + by);
        }
        late = by;
    }

    /** Every answer keeps its length and loses its sense: other bytes, the same at every run. */
    public synchronized void answerGarbage() {
        garbage = new Random(0);
        answersGarbage = true;
    }

    /** Stops reading: what the product sends fills the buffers between, and then nothing more can be sent. */
    public void goDeaf() {
        goDeafAfter(0);
    }

    /** As {@link #goDeaf}, after so many more bytes. */
    public synchronized void goDeafAfter(int bytes) {
        bytesUntilDeaf = bytes;
    }

    /**
     * One byte of every answer arrives with all its bits turned over.
     *
     * @param position 1 is the first; shorter answers stay whole
     */
    public synchronized void corruptByte(int position) {
        if (position < 1) {
            throw new IllegalArgumentException("the first byte of an answer is 1, there is no " + position);
        }
        corruptAt = position;
        eachInTurn = false;
    }

    /** The first byte of the next answer arrives turned over, the second of the one after, and so on, round and round. */
    public synchronized void corruptEachByteInTurn() {
        corruptAt = 1;
        eachInTurn = true;
    }

    /**
     * Every answer longer than that comes in two pieces.
     *
     * @param bytes in the first piece; 0 ends it
     */
    public synchronized void splitAnswersAfter(int bytes, Duration pause) {
        splitAfter = bytes;
        splitPause = pause;
    }

    /** Sends XOFF and never XON. It holds where the product's line has XON/XOFF flow control; elsewhere it is a byte more. */
    public synchronized void sendXoff() {
        stopped = true;
        lines.forEach(line -> line.say(new byte[] {XOFF}));
    }

    /** Puts bytes on the line that nobody asked for. */
    public void babble(byte[] bytes) {
        lines.forEach(line -> line.say(bytes));
    }

    /** Takes the port away: a closed socket, or a killed cable whose names point nowhere. Harmless when away. */
    public synchronized void vanish() {
        away = true;
        lines.forEach(Line::vanish);
    }

    /** Ends {@link #vanish}: the same address, another pseudo terminal behind it. Harmless when there. */
    public synchronized void comeBack() {
        away = false;
        lines.forEach(Line::comeBack);
    }

    /** All is well again; XOFF is taken back by XON. */
    public synchronized void clear() {
        late = Duration.ZERO;
        answersGarbage = false;
        bytesUntilDeaf = Integer.MAX_VALUE;
        corruptAt = 0;
        eachInTurn = false;
        splitAfter = 0;
        if (away) {
            comeBack();
        }
        if (stopped) {
            stopped = false;
            lines.forEach(line -> line.say(new byte[] {XON}));
        }
    }

    void attach(Line line) {
        lines.add(line);
    }

    void detach(Line line) {
        lines.remove(line);
    }

    synchronized boolean away() {
        return away;
    }

    synchronized Duration late() {
        return late;
    }

    /** How many bytes may still be read; 0 is deaf. */
    synchronized int hears() {
        return bytesUntilDeaf;
    }

    synchronized void heard(int bytes) {
        if (bytesUntilDeaf != Integer.MAX_VALUE) {
            bytesUntilDeaf = Math.max(0, bytesUntilDeaf - bytes);
        }
    }

    /** Where an answer of that length is cut in two; its length where it is not. */
    synchronized int cut(int length) {
        return splitAfter > 0 && splitAfter < length ? splitAfter : length;
    }

    synchronized Duration splitPause() {
        return splitPause;
    }

    /** The answer as it arrives. */
    synchronized byte[] spoil(byte[] answer) {
        byte[] spoiled = answer.clone();
        if (answersGarbage) {
            for (int i = 0; i < spoiled.length; i++) {
                spoiled[i] ^= (byte) (1 + garbage.nextInt(255));
            }
        }
        if (eachInTurn && spoiled.length > 0) {
            spoiled[(corruptAt - 1) % spoiled.length] ^= (byte) 0xFF;
            corruptAt = corruptAt % spoiled.length + 1;
        } else if (corruptAt > 0 && corruptAt <= spoiled.length) {
            spoiled[corruptAt - 1] ^= (byte) 0xFF;
        }
        return spoiled;
    }
}

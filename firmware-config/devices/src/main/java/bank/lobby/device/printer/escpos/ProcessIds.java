package bank.lobby.device.printer.escpos;

import java.util.ArrayDeque;
import java.util.Locale;

/**
 * The ids of jobs that ask for proof, {@code 0000} to {@code 9999} and round again. A printer that ended several jobs says
 * the newest id only, so an id is proof of itself and of every job before it; an id that was never given out, such as one
 * that a job of our last run is still owed, proves nothing. Thread-safe.
 *
 * <p>Source: Epson ESC/POS command reference, GS ( H function 48.
 */
final class ProcessIds {

    private static final int IDS = 10_000;

    /** Chosen: a proof later than so many jobs is nobody's any more. */
    private static final int REMEMBERED = 64;

    private final ArrayDeque<Integer> unproved = new ArrayDeque<>();
    private int last;

    /** @param start where to begin: elsewhere than the last run did, whose proofs the printer may still owe */
    ProcessIds(long start) {
        last = Math.floorMod(start, IDS);
    }

    synchronized String next() {
        last = (last + 1) % IDS;
        if (unproved.size() == REMEMBERED) {
            unproved.removeFirst();
        }
        unproved.addLast(last);
        return String.format(Locale.ROOT, "%04d", last);
    }

    /** Whether the id that was heard proves that {@code mine} is printed: it is mine, or one given out since. */
    synchronized boolean proves(String heard, String mine) {
        int number = number(heard);
        return number >= 0 && ahead(number, number(mine)) <= ahead(last, number(mine));
    }

    /** Strikes an id off that was heard; true when its job was still without a proof. */
    synchronized boolean strike(String heard) {
        return unproved.removeFirstOccurrence(number(heard));
    }

    private static int ahead(int one, int other) {
        return Math.floorMod(one - other, IDS);
    }

    private static int number(String id) {
        return id.matches("[0-9]{4}") ? Integer.parseInt(id) : -1;
    }
}

package bank.lobby.server.customer.command;

import bank.lobby.server.customer.list.ListProgress;
import java.io.PrintWriter;

/**
 * How far an import has come: a bar that fills where somebody watches, else a line for every tenth, so that a log stays
 * readable. The launcher says which, because Java cannot tell whether its error stream is a terminal.
 */
final class TerminalProgress implements ListProgress, AutoCloseable {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final long total;
    private final boolean isWatched;
    private int percent = -1;
    private boolean isOpen;

    private TerminalProgress(PrintWriter err, long total, boolean isWatched) {
        this.err = err;
        this.total = Math.max(1, total);
        this.isWatched = isWatched;
    }

    /** @param total size of the file, bytes */
    static TerminalProgress of(PrintWriter err, long total) {
        return of(err, total, Boolean.getBoolean("lobby.terminal"));
    }

    static TerminalProgress of(PrintWriter err, long total, boolean isWatched) {
        return new TerminalProgress(err, total, isWatched);
    }

    @Override
    public void read(long bytes, long lines) {
        int now = (int) Math.min(100, bytes * 100 / total);
        if (now == percent || !isWatched && (now % 10 != 0 || now == 0)) {
            return;
        }
        percent = now;
        if (isWatched) {
            int filled = now * WIDTH / 100;
            err.printf(
                    "\rchecking  [%s%s] %3d %%  %,d lines", "#".repeat(filled), " ".repeat(WIDTH - filled), now, lines);
            err.flush();
            isOpen = true;
        } else {
            err.printf("checking: %d %%, %,d lines%n", now, lines);
        }
    }

    @Override
    public void storing(long rows) {
        close();
        err.printf("storing %,d customers%n", rows);
    }

    /** Leaves what is said next a line of its own. */
    @Override
    public void close() {
        if (isOpen) {
            err.println();
            isOpen = false;
        }
    }
}

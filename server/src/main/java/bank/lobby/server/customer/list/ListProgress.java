package bank.lobby.server.customer.list;

/** Told how far an import has come; called for every line, so it must be quick. */
public interface ListProgress {

    /** Tells nobody. */
    ListProgress NONE = new ListProgress() {
        @Override
        public void read(long bytes, long lines) {}

        @Override
        public void storing(long rows) {}
    };

    /** So much of the file has been read and checked. */
    void read(long bytes, long lines);

    /** All lines are good; {@code rows} are being put in place. */
    void storing(long rows);
}

package bank.lobby.server.platform;

/** The header under which every command brings its key. */
public final class CommandKeys {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private CommandKeys() {}
}

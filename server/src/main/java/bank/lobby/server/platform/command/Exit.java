package bank.lobby.server.customer.command;

/** How a command ends, for whoever calls it from a script; the numbers stay. */
enum Exit {
    OK(0),
    /** The file or the state of things said no; nothing is changed. */
    REFUSED(1),
    /** The command is not written right. Picocli's own number. */
    WRONG_USE(2),
    /** The home or its database cannot be reached; nothing is changed. */
    UNREACHABLE(3),
    /** A mistake of ours. */
    DEFECT(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}

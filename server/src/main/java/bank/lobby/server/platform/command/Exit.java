package bank.lobby.server.platform.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** How a command ends, for whoever calls it from a script; the numbers stay. */
public enum Exit {
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

    public int code() {
        return code;
    }

    /** What the surroundings refuse is said in a sentence; anything else is a defect and says where. */
    static int said(Exception failed, PrintWriter err) {
        if (failed instanceof IllegalStateException
                || failed instanceof IOException
                || failed instanceof UncheckedIOException) {
            err.println(failed.getMessage());
            return UNREACHABLE.code();
        }
        err.println("a mistake in Lobby itself, please report this:");
        failed.printStackTrace(err);
        return DEFECT.code();
    }
}

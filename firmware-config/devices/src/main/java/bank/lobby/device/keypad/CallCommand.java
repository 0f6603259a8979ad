package bank.lobby.device.keypad;

import static java.util.Objects.requireNonNull;

/** What a teller wants, as pressed on a call keypad. Whether the counter may do it now is not the keypad's to say. */
public sealed interface CallCommand {

    /** Call the next ticket. */
    record Next() implements CallCommand {}

    /** Announce the same ticket again. */
    record Recall() implements CallCommand {}

    /** The customer has come. */
    record Start() implements CallCommand {}

    /** The customer has not come. */
    record NoShow() implements CallCommand {}

    /** Set the ticket aside. */
    record Hold() implements CallCommand {}

    /** Serve again after a pause, begin with who was called, or take back what is on hold. */
    record Resume() implements CallCommand {}

    /**
     * Pass the ticket on.
     *
     * @param code 1 to 12 digits; which service or counter they mean is the branch's
     */
    record Transfer(String code) implements CallCommand {

        public Transfer {
            requireNonNull(code, "code");
        }
    }

    /** The ticket is served. */
    record End() implements CallCommand {}

    /** Serve nobody for a while. */
    record Pause() implements CallCommand {}

    /**
     * Open the counter.
     *
     * @param code 1 to 12 digits, as a staff number; not repeated in texts, as a bank may want a secret there
     */
    record Login(String code) implements CallCommand {

        public Login {
            requireNonNull(code, "code");
        }

        @Override
        public String toString() {
            return "Login";
        }
    }
}

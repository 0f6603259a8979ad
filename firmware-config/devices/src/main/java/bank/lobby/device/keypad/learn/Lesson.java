package bank.lobby.device.keypad.learn;

import static java.util.Objects.requireNonNull;

/** What came of listening to a keypad. */
public sealed interface Lesson {

    /** A protocol was found that reads every press. */
    record Learned(Proposal proposal) implements Lesson {

        public Learned {
            requireNonNull(proposal, "proposal");
        }
    }

    /**
     * None was found.
     *
     * @param reason for a technician, in English
     */
    record NotLearned(String reason) implements Lesson {

        public NotLearned {
            requireNonNull(reason, "reason");
        }
    }
}

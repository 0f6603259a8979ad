package bank.lobby.device.sign;

import static java.util.Objects.requireNonNull;

/** What a sign over a counter is to say. How, is the dialect's affair: a number display has no words. */
public sealed interface SignFace {

    /** This ticket is wanted at the counter now. */
    record Called(String number) implements SignFace {
        public Called {
            requireNonNull(number, "number");
        }
    }

    /** This ticket is being served. */
    record Serving(String number) implements SignFace {
        public Serving {
            requireNonNull(number, "number");
        }
    }

    /** The counter is open and free. */
    record Open() implements SignFace {}

    /** The counter is paused (暂停服务). */
    record Paused() implements SignFace {}

    /** Nobody is signed in at the counter. */
    record Closed() implements SignFace {}

    /** Nothing at all; what a sign is left with when the agent stops. */
    record Blank() implements SignFace {}
}

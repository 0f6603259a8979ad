package bank.lobby.kiosk.link;

import org.jspecify.annotations.Nullable;

/**
 * What came of one call to the server.
 *
 * @param <T> what the server gives
 */
public sealed interface Answer<T> {

    /** The server did it. */
    record Given<T>(T value) implements Answer<T> {}

    /**
     * The server understood and will not; asking again the same way changes nothing.
     *
     * @param status HTTP status, 4xx
     * @param problem slug of the problem's type, {@code unknown-service}; {@code refused} where the server gave none
     * @param number the ticket number the problem speaks of; {@code null} where it speaks of none
     */
    record Refused<T>(int status, String problem, @Nullable String number) implements Answer<T> {

        /** Whether it is this station that is not welcome, not this request. */
        public boolean isOfTheStation() {
            return status == 401 || status == 403;
        }
    }

    /**
     * No answer, or one that says "later": the call may or may not have been done, and may be repeated with the same key.
     *
     * @param reason one line for the log
     */
    record Away<T>(String reason) implements Answer<T> {}
}

package bank.lobby.wire.keypad;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A key pressed at a counter: {@code POST /api/branches/{b}/counters/{no}/keypad}. One press has one idempotency key, however
 * often it is sent.
 *
 * @param ageMillis from the press to this sending, by the station's own clock
 * @param counter for {@link KeypadKey#TRANSFER} where to; else {@code null}
 */
public record KeypadPress(
        KeypadKey key,
        long ageMillis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer counter) {

    public KeypadPress {
        requireNonNull(key, "key");
        if (ageMillis < 0) {
            throw new IllegalArgumentException("ageMillis is not negative");
        }
    }
}

package bank.lobby.device.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of its holder that policy needs beside the sealed number, as an age band does. It says who somebody is nearly as well
 * as the number does: it is never logged, never shown and never kept longer than the document.
 *
 * @param birthDate by the calendar; null where the document says none
 * @param nationality three letters as in ICAO 9303, {@code CHN}; null where the document says none
 * @param expiry the last day of validity; null for a document without a term or one that does not say
 */
public record DocumentFacts(
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable LocalDate expiry) {

    /** A document that says nothing but its number. */
    public static final DocumentFacts NONE = new DocumentFacts(null, null, null);

    /** Says nothing of the holder. */
    @Override
    public String toString() {
        return "DocumentFacts[]";
    }
}

package bank.lobby.wire.print;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a slip says; how it is laid out is the printing station's business.
 *
 * @param language of its sentences
 * @param bank the bank
 * @param branch the branch
 * @param number printed large
 * @param service what the customer waits for
 * @param ahead people waiting for the same service who came earlier
 * @param issuedAt server time
 * @param zone IANA zone in which the time is printed
 * @param promiseMinutes promised wait, minutes
 * @param phoneUrl payload of the QR code
 * @param documents what to bring to the counter; {@code null} for nothing in particular, and from a server of the release before
 */
public record Slip(
        Language language,
        Names bank,
        Names branch,
        String number,
        Names service,
        int ahead,
        Instant issuedAt,
        String zone,
        int promiseMinutes,
        String phoneUrl,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Names documents) {

    public Slip {
        requireNonNull(language, "language");
        requireNonNull(bank, "bank");
        requireNonNull(branch, "branch");
        requireNonNull(number, "number");
        requireNonNull(service, "service");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(zone, "zone");
        requireNonNull(phoneUrl, "phoneUrl");
    }
}

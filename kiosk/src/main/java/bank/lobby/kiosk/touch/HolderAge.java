package bank.lobby.kiosk.touch;

import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.wire.triage.AgeBand;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the dates on a document: how old its holder is, as a band, and whether it still holds. Worked out while the
 * document is read; the dates go with it. Pure.
 */
final class HolderAge {

    /** Chosen: nobody on record lived longer; a date that says so was misread. */
    private static final int OLDEST = 130;

    private HolderAge() {}

    /**
     * The band of the document's holder on {@code today} at the branch; {@code null} where the document does not say, or says a
     * day that cannot be. Who was born on 29 February is a year older on 1 March where there is no such day.
     */
    static @Nullable AgeBand band(DocumentFacts facts, LocalDate today) {
        LocalDate born = facts.birthDate();
        if (born == null || born.isAfter(today)) {
            return null;
        }
        int years = Period.between(born, today).getYears();
        return years > OLDEST ? null : AgeBand.of(years);
    }

    /** Whether the document's last day is past. */
    static boolean isExpired(DocumentFacts facts, LocalDate today) {
        LocalDate expiry = facts.expiry();
        return expiry != null && expiry.isBefore(today);
    }
}

package bank.lobby.kiosk.touch;

import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.wire.station.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What language a document suggests the page should go on in; the customer changes it by one touch. Worked out while the
 * document is read; the nationality goes with it. Pure.
 */
final class HolderLanguage {

    /** Codes of ICAO 9303, part 3, of those who read Chinese on the kiosk as well as anybody. */
    private static final Set<String> CHINESE = Set.of("CHN", "HKG", "MAC", "TWN");

    private HolderLanguage() {}

    /** English for a foreigner; {@code null} where the document suggests nothing. */
    static @Nullable Language of(DocumentFacts facts) {
        String nationality = facts.nationality();
        return nationality == null || CHINESE.contains(nationality) ? null : Language.EN;
    }
}

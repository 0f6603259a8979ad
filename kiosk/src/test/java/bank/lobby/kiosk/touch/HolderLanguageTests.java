package bank.lobby.kiosk.touch;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.wire.station.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language a document suggests. */
class HolderLanguageTests {

    @ParameterizedTest
    @ValueSource(strings = {"USA", "UTO", "D", "JPN"})
    void isEnglishForForeigners(String nationality) {
        assertThat(HolderLanguage.of(new DocumentFacts(null, nationality, null)))
                .isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHN", "HKG", "MAC", "TWN"})
    void isLeftAloneForWhoeverReadsChinese(String nationality) {
        assertThat(HolderLanguage.of(new DocumentFacts(null, nationality, null)))
                .isNull();
    }

    @Test
    void isLeftAloneWhereTheDocumentSaysNothing() {
        assertThat(HolderLanguage.of(DocumentFacts.NONE)).isNull();
    }
}

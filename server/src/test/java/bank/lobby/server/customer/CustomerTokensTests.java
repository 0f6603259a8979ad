package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One customer, one token, however the number is written. */
class CustomerTokensTests {

    private final CustomerTokens tokens = new CustomerTokens(List.of(TokenKey.of(TokenKey.newLine(1))));

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "8613800138000", "008613800138000"})
    void givesAMobileNumberOneTokenWithTheCountrysCodeAndWithout(String written) {
        assertThat(token(DocumentKind.PHONE, written)).isEqualTo(token(DocumentKind.PHONE, "13800138000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8621234567", "8602112345678", "86138001380", "13800138001"})
    void takesNothingOffANumberThatOnlyBeginsLikeOne(String other) {
        assertThat(token(DocumentKind.PHONE, other)).isNotEqualTo(token(DocumentKind.PHONE, other.substring(2)));
    }

    @Test
    void tellsKindsApart() {
        assertThat(token(DocumentKind.PHONE, "138001380001"))
                .isNotEqualTo(token(DocumentKind.BANK_CARD, "138001380001"));
    }

    private CustomerToken token(DocumentKind kind, String number) {
        return tokens.of(new DocumentNumber(kind, number.getBytes(US_ASCII)));
    }
}

package bank.lobby.device.twin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleCardTests {

    private final List<SampleCard> tray = SampleCard.tray();

    @Test
    void followsTheRuleTheSampleBankFollows() {
        List<String> byRule = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> "622202%012d".formatted(n * 7919L))
                .map(number -> number + checkDigit(number))
                .toList();

        assertThat(tray).extracting(SampleCard::number).containsExactlyElementsOf(byRule);
    }

    @Test
    void holdsFourTiers() {
        assertThat(tray.subList(0, 3)).extracting(SampleCard::tier).containsOnly("private");
        assertThat(tray.subList(3, 9)).extracting(SampleCard::tier).containsOnly("platinum");
        assertThat(tray.subList(9, 17)).extracting(SampleCard::tier).containsOnly("gold");
        assertThat(tray.subList(17, 30)).extracting(SampleCard::tier).containsOnly("ordinary");
        assertThat(tray).extracting(SampleCard::holder).doesNotHaveDuplicates();
    }

    private static int checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return (10 - sum % 10) % 10;
    }
}

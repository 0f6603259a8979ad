package bank.lobby.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where sentences break on paper. */
class PaperTextTests {

    @Test
    void breaksEnglishBetweenWords() {
        assertThat(PaperText.wrap("Please keep this slip", 12)).containsExactly("Please keep", "this slip");
    }

    @Test
    void breaksChineseAnywhereButBeforeAClosingMark() {
        assertThat(PaperText.wrap("请妥善保管，谢谢", 10)).containsExactly("请妥善保", "管，谢谢");
    }

    @Test
    void cutsAWordThatIsLongerThanALine() {
        assertThat(PaperText.wrap("Donaudampfschiff", 6)).containsExactly("Donaud", "ampfsc", "hiff");
    }

    @Test
    void keepsANumberAndItsUnitTogetherInChinese() {
        assertThat(PaperText.wrap("约 20 分钟", 8)).containsExactly("约 20 分", "钟");
    }

    @Test
    void givesOneLineForAShortOne() {
        assertThat(PaperText.wrap("A012", 48)).containsExactly("A012");
    }
}

package bank.lobby.server.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a name. */
class NameMaskTests {

    @ParameterizedTest
    @CsvSource({
        "王晓明, 女士, 王**女士",
        "王明, 先生, 王**先生",
        "王, '', 王**",
        "欧阳娜娜, 女士, 欧阳**女士",
        "歐陽明, '', 歐陽**",
        "东方, 先生, 东**先生",
        "阿卜杜拉·买买提, '', 阿**",
        "anna smith, 女士, A**女士",
        "Ōta, '', Ō**",
        "𠮷田, '', 𠮷**"
    })
    void keepsTheFamilyNameOfAPerson(String name, String title, String masked) {
        assertThat(NameMask.person(name, title)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "青禾科技有限公司, 青禾**有限公司",
        "青禾银行股份有限公司, 青禾**股份有限公司",
        "东湖贸易商行, 东湖**商行",
        "青禾公司, 青禾**",
        "青禾, 青**",
        "青, 青**",
        "Qinghe Ltd, Qi**",
        "青禾**有限公司, 青禾**有限公司"
    })
    void keepsTheBeginningAndTheFormOfACompany(String name, String masked) {
        assertThat(NameMask.company(name)).isEqualTo(masked);
    }
}

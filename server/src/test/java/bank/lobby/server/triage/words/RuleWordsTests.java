package bank.lobby.server.triage.words;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.triage.rule.NamedCode;
import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.rule.SampleVocabulary;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.GeneratedTriage;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.Party;
import bank.lobby.wire.triage.TriageConditions;
import bank.lobby.wire.triage.TriageRule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules in plain words: nothing of the machine in them, and never one sentence for two rules. */
class RuleWordsTests {

    /** Codes and left-over holes. Some codes are words of their own in English and are not looked for. */
    private static final Pattern MACHINE = Pattern.compile(
            "[{}]|null|service-\\d|\\bordinary\\b|\\bplatinum\\b|\\belderly\\b|\\bserviceman\\b|\\bpregnant\\b|_|[A-Z]{3}");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final RuleWords words = new RuleWords(SampleVocabulary.of());

    @Test
    void saysWhoIsMeantAndWhatTheyAreGiven() {
        TriageRule rule = rule(
                8,
                new TriageConditions(
                        Set.of(Party.PERSONAL),
                        Set.of(Means.CASH),
                        Set.of(),
                        null,
                        Set.of(),
                        Set.of(AgeBand.SEVENTIES, AgeBand.EIGHTY_UP),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        null,
                        null));

        assertThat(words.say(rule).sentence())
                .isEqualTo(new Names(
                        "个人客户、70 岁及以上、办理现金业务时：承诺 8 分钟内叫号，由爱心窗口优先办理，原因：老年。",
                        "個人客戶、70 歲以上（含）、辦理現金業務時：承諾 8 分鐘內叫號，由愛心櫃檯優先辦理，原因：年長。",
                        "Personal customers aged 70 or over, coming for cash business: called within 8 minutes;"
                                + " Helping-hand counter serves them first; reason: Advanced age."));
    }

    @Test
    void saysDaysTimesAndLines() {
        TriageRule rule = new TriageRule(
                "x",
                Set.of("service-2", "service-1"),
                Set.of("private", "gold"),
                1,
                null,
                new TriageConditions(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        Set.of("none", "infant"),
                        Set.of(),
                        Set.of("PASSPORT", "none"),
                        Set.of(Booking.LATE),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY),
                        LocalTime.of(22, 30),
                        LocalTime.of(6, 0),
                        5,
                        null),
                "service-3",
                null);

        assertThat(words.say(rule).sentence().zhCn())
                .isEqualTo("周一至周三、周六、22:30–次日 6:00、客户等级为金卡或私人银行、无特殊关怀或携带婴幼儿、预约但迟到、"
                        + "未出示证件或出示“护照”、办理“业务1”或“业务2”、已有 5 人及以上等候时：承诺 1 分钟内叫号，改为办理“业务3”。");
        assertThat(words.say(rule).sentence().en())
                .isEqualTo(
                        "Customers of tier Golden or Wealth club, given no special care or given care as “With a baby”,"
                                + " late for an appointment, showing no document or showing “a travel document”,"
                                + " coming for “Service 1” or “Service 2”, while 5 or more wait,"
                                + " on Monday to Wednesday or Saturday, between 22:30 and 6:00 the next day:"
                                + " called within 1 minute; moved to “Service 3”.");
    }

    @Test
    void saysOfTheLastRuleThatItIsForAll() {
        TriageRule rest = new TriageRule("rest", Set.of(), Set.of(), 20, null);

        assertThat(words.say(rest).sentence())
                .isEqualTo(new Names(
                        "所有客户：承诺 20 分钟内叫号。", "所有客戶：承諾 20 分鐘內叫號。", "All customers: called within 20 minutes."));
        assertThat(words.say(rest).parts()).hasSize(1);
    }

    @Test
    void numbersThingsOfOneName() {
        PlanVocabulary twins = new PlanVocabulary(
                GeneratedTriage.services(),
                List.of(tier("gold"), tier("blue")),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(new RuleWords(twins)
                        .say(new TriageRule("x", Set.of(), Set.of("blue", "gold"), 5, null))
                        .sentence()
                        .en())
                .startsWith("Customers of tier Dear or Dear (2):");
    }

    @Test
    void saysOfWhatIsNoLongerThereThatItIsGoneAndNotItsCode() {
        TriageRule rule = new TriageRule("x", Set.of("no-such"), Set.of("old-tier"), 5, "old-reason");

        assertThat(words.say(rule).sentence().zhCn()).isEqualTo("客户等级为（已不存在）、办理“（已不存在）”时：承诺 5 分钟内叫号，原因：（已不存在）。");
    }

    @Property(tries = 100)
    void leavesNothingOfTheMachineInAnySentence(@ForAll long seed) {
        for (TriageRule rule : rules(seed, 50)) {
            RuleWords.Said said = words.say(rule);
            for (Names names : all(said)) {
                assertThat(Stream.of(names.zhCn(), names.zhTw(), names.en()))
                        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(MACHINE));
                assertThat(names.en()).doesNotContainPattern(HAN);
            }
        }
    }

    @Property(tries = 20)
    void saysTwoDifferentRulesDifferently(@ForAll long seed) {
        for (Language language : Language.values()) {
            Map<String, TriageRule> said = new HashMap<>();
            for (TriageRule rule : rules(seed, 2_000)) {
                TriageRule other = said.putIfAbsent(words.say(rule).sentence().in(language), nameless(rule));
                assertThat(other).isIn(null, nameless(rule));
            }
        }
    }

    private static List<TriageRule> rules(long seed, int many) {
        GeneratedTriage triage = new GeneratedTriage(seed);
        return IntStream.range(0, many).mapToObj(n -> triage.rule("rule-" + n)).toList();
    }

    private static List<Names> all(RuleWords.Said said) {
        return Stream.concat(Stream.of(said.sentence()), said.parts().stream().map(RuleWords.SaidPart::words))
                .toList();
    }

    private static TriageRule nameless(TriageRule rule) {
        return new TriageRule(
                "",
                rule.services(),
                rule.tiers(),
                rule.promiseMinutes(),
                rule.priorityReason(),
                rule.when(),
                rule.service(),
                rule.windowGroup());
    }

    private static TriageRule rule(int promise, @Nullable TriageConditions when) {
        return new TriageRule("x", Set.of(), Set.of(), promise, "elderly", when, null, "care");
    }

    private static NamedCode tier(String code) {
        return new NamedCode(code, new Names("贵", "貴", "Dear"));
    }
}

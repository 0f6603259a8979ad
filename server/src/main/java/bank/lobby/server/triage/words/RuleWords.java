package bank.lobby.server.triage.words;

import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.TriageRule;
import java.util.List;
import java.util.stream.Stream;

/** Says the rules of one branch in three languages. Names a rule uses that the branch no longer has are said to be gone. */
public final class RuleWords {

    private static final FixedWords ZH_CN = new FixedWords(Language.ZH_CN);
    private static final FixedWords ZH_TW = new FixedWords(Language.ZH_TW);
    private static final FixedWords EN = new FixedWords(Language.EN);

    private final Grammar zhCn;
    private final Grammar zhTw;
    private final Grammar en;

    public RuleWords(PlanVocabulary vocabulary) {
        zhCn = new Chinese(ZH_CN, vocabulary);
        zhTw = new Chinese(ZH_TW, vocabulary);
        en = new English(EN, vocabulary);
    }

    /**
     * A rule in words.
     *
     * @param sentence all of it
     * @param parts each part it says something of, in order
     */
    public record Said(Names sentence, List<SaidPart> parts) {

        public Said {
            parts = List.copyOf(parts);
        }
    }

    /** One part of a rule in words. */
    public record SaidPart(RulePart part, Names words) {}

    /** {@code rule} in words. */
    public Said say(TriageRule rule) {
        return new Said(
                new Names(zhCn.sentence(rule), zhTw.sentence(rule), en.sentence(rule)),
                Stream.of(RulePart.values())
                        .filter(part -> part.isIn(rule))
                        .map(part -> new SaidPart(part, say(part, rule)))
                        .toList());
    }

    /** What is said of a part that {@link RulePart#isIn} the rule. */
    public Names say(RulePart part, TriageRule rule) {
        return new Names(zhCn.part(part, rule), zhTw.part(part, rule), en.part(part, rule));
    }
}

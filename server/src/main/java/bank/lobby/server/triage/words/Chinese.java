package bank.lobby.server.triage.words;

import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.TriageRule;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Chinese of both scripts: 个人客户、70 岁及以上、办理现金业务时：承诺 8 分钟内叫号，由爱心窗口优先办理，原因：老年。 */
final class Chinese extends Grammar {

    Chinese(FixedWords words, PlanVocabulary vocabulary) {
        super(words, vocabulary);
    }

    @Override
    String sentence(TriageRule rule) {
        List<String> asked = new ArrayList<>(parts(
                rule,
                RulePart.DAYS,
                RulePart.TIME,
                RulePart.PARTY,
                RulePart.TIER,
                RulePart.CARE,
                RulePart.AGE,
                RulePart.BOOKING,
                RulePart.DOCUMENT));
        List<String> doing = new ArrayList<>(business(rule, words.say("and")));
        doing.addAll(parts(rule, RulePart.LINE));
        asked.addAll(doing);
        String all = asked.isEmpty() ? words.say("all") : String.join(words.say("and"), asked);
        String who = words.say(doing.isEmpty() ? "for" : "when", all);
        return who
                + String.join("，", parts(rule, RulePart.PROMISE, RulePart.TARGET, RulePart.GROUP, RulePart.REASON))
                + words.say("end");
    }

    @Override
    protected String days(List<List<DayOfWeek>> runs) {
        return String.join(words.say("and"), runs.stream().map(this::day).toList());
    }

    @Override
    protected String care(boolean none, List<String> names) {
        List<String> said = new ArrayList<>();
        if (none) {
            said.add(words.say("care.none"));
        }
        said.addAll(names);
        return or(said);
    }

    @Override
    protected String ages(List<List<AgeBand>> runs) {
        return each(runs, this::age);
    }

    @Override
    protected String promise(int minutes) {
        return words.say("promise", minutes);
    }
}

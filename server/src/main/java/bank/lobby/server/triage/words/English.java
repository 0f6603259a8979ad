package bank.lobby.server.triage.words;

import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.TriageRule;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** English: Personal customers aged 70 or over, coming for cash business: called within 8 minutes; reason: “Age”. */
final class English extends Grammar {

    English(FixedWords words, PlanVocabulary vocabulary) {
        super(words, vocabulary);
    }

    @Override
    String sentence(TriageRule rule) {
        List<String> asked = new ArrayList<>(
                parts(rule, RulePart.TIER, RulePart.CARE, RulePart.AGE, RulePart.BOOKING, RulePart.DOCUMENT));
        asked.addAll(business(rule, " "));
        asked.addAll(parts(rule, RulePart.LINE, RulePart.DAYS, RulePart.TIME));
        String who = RulePart.PARTY.isIn(rule)
                ? part(RulePart.PARTY, rule)
                : words.say(asked.isEmpty() ? "all" : "customers");
        asked.addFirst(Character.toUpperCase(who.charAt(0)) + who.substring(1));
        return words.say("when", joined(asked))
                + " "
                + String.join("; ", parts(rule, RulePart.PROMISE, RulePart.TARGET, RulePart.GROUP, RulePart.REASON))
                + words.say("end");
    }

    /** The first clause follows the noun without a comma. */
    private static String joined(List<String> asked) {
        return asked.size() < 2
                ? asked.getFirst()
                : asked.getFirst() + " " + String.join(", ", asked.subList(1, asked.size()));
    }

    @Override
    protected String days(List<List<DayOfWeek>> runs) {
        return words.say("on", each(runs, this::day));
    }

    @Override
    protected String care(boolean none, List<String> names) {
        List<String> said = new ArrayList<>();
        if (none) {
            said.add(words.say("care.none"));
        }
        if (!names.isEmpty()) {
            said.add(words.say("care", or(quoted(names))));
        }
        return or(said);
    }

    @Override
    protected String ages(List<List<AgeBand>> runs) {
        String said = each(runs, this::age);
        return runs.getFirst().size() == AgeBand.values().length ? said : words.say("age", said);
    }

    @Override
    protected String promise(int minutes) {
        return minutes == 1 ? words.say("promise.one") : words.say("promise", minutes);
    }
}

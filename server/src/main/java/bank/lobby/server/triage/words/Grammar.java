package bank.lobby.server.triage.words;

import bank.lobby.server.triage.rule.NamedCode;
import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.TriageConditions;
import bank.lobby.wire.triage.TriageFacts;
import bank.lobby.wire.triage.TriageRule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one language says a rule. Each part is said by itself, the same everywhere; a sentence puts the parts together.
 * What is said tells apart all rules that differ in more than their name.
 */
abstract class Grammar {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    protected final FixedWords words;
    private final Named services;
    private final Named tiers;
    private final Named cares;
    private final Named documents;
    private final Named groups;
    private final Named reasons;

    Grammar(FixedWords words, PlanVocabulary vocabulary) {
        this.words = words;
        this.services = named(vocabulary.services().stream()
                .map(service -> new NamedCode(service.code(), service.names()))
                .toList());
        this.tiers = named(vocabulary.tiers());
        this.cares = named(vocabulary.cares());
        this.documents = named(vocabulary.documents());
        this.groups = named(vocabulary.groups());
        this.reasons = named(vocabulary.reasons());
    }

    private Named named(List<NamedCode> things) {
        return new Named(things, words.language(), words.say("unknown"));
    }

    Language language() {
        return words.language();
    }

    /** The whole rule in one sentence. */
    abstract String sentence(TriageRule rule);

    /** What is said of a part that {@link RulePart#isIn} the rule. */
    final String part(RulePart part, TriageRule rule) {
        TriageConditions when = rule.conditions();
        return switch (part) {
            case DAYS -> days(runs(List.of(DayOfWeek.values()), when.days(), 3));
            case TIME -> time(when.from(), when.until());
            case PARTY -> words.say("party", or(fixed("party", when.parties())));
            case TIER -> words.say("tier", or(tiers.of(rule.tiers())));
            case CARE -> care(when.cares().contains(TriageFacts.NONE), cares.of(without(when.cares())));
            case AGE -> ages(runs(List.of(AgeBand.values()), when.ageBands(), 1));
            case BOOKING -> or(fixed("booking", when.bookings()));
            case DOCUMENT -> document(when.documents());
            case SERVICE -> words.say("come", or(quoted(services.of(rule.services()))));
            case MEANS -> words.say("business", or(fixed("means", when.means())));
            case COMPLEXITY -> words.say("business", or(fixed("complexity", when.complexities())));
            case SPECIALITY -> words.say("business", words.say("speciality." + when.speciality()));
            case LINE -> line(when.waitingFrom(), when.waitingUpTo());
            case PROMISE ->
                rule.promiseMinutes() == TriageRule.AS_SERVICE
                        ? words.say("promise.service")
                        : promise(rule.promiseMinutes());
            case TARGET -> words.say("target", quoted(services.of(rule.service())));
            case GROUP -> words.say("group", groups.of(rule.windowGroup()));
            case REASON -> words.say("reason", reasons.of(rule.priorityReason()));
        };
    }

    /** Those of {@code parts} the rule says something of. */
    protected final List<String> parts(TriageRule rule, RulePart... parts) {
        return Stream.of(parts)
                .filter(part -> part.isIn(rule))
                .map(part -> part(part, rule))
                .toList();
    }

    /** What the customer comes for, or nothing: services by name, their axes beside them. */
    protected final List<String> business(TriageRule rule, String join) {
        TriageConditions when = rule.conditions();
        List<String> axes = Stream.of(
                        when.speciality() == null
                                ? Stream.<String>empty()
                                : Stream.of(words.say("speciality." + when.speciality())),
                        either("complexity", when.complexities()),
                        either("means", when.means()))
                .flatMap(each -> each)
                .toList();
        if (rule.services().isEmpty()) {
            return axes.isEmpty()
                    ? List.of()
                    : List.of(words.say("come", words.say("business", String.join(join, axes))));
        }
        String names = or(quoted(services.of(rule.services())));
        return List.of(words.say(
                "come",
                axes.isEmpty() ? names : words.say("service", names, words.say("business", String.join(join, axes)))));
    }

    private Stream<String> either(String kind, Set<? extends Enum<?>> values) {
        return values.isEmpty() ? Stream.empty() : Stream.of(or(fixed(kind, values)));
    }

    protected abstract String days(List<List<DayOfWeek>> runs);

    protected abstract String care(boolean none, List<String> names);

    protected abstract String ages(List<List<AgeBand>> runs);

    protected abstract String promise(int minutes);

    protected final String or(List<String> words) {
        return String.join(this.words.say("or"), words);
    }

    protected final List<String> quoted(List<String> names) {
        return names.stream().map(this::quoted).toList();
    }

    private String quoted(String name) {
        return words.say("quote", name);
    }

    /** One run of days, by its ends where it has three or more. */
    protected final String day(List<DayOfWeek> run) {
        return run.size() == 1
                ? words.say("day." + run.getFirst())
                : words.say("days", words.say("day." + run.getFirst()), words.say("day." + run.getLast()));
    }

    /** One run of ages. */
    protected final String age(List<AgeBand> run) {
        boolean fromBirth = run.getFirst() == AgeBand.MINOR;
        boolean toTheEnd = run.getLast() == AgeBand.EIGHTY_UP;
        if (fromBirth && toTheEnd) {
            return words.say("age.any");
        }
        if (fromBirth) {
            return words.say("age.under", run.getLast().until());
        }
        return toTheEnd
                ? words.say("age.from", run.getFirst().from())
                : words.say("age.between", run.getFirst().from(), run.getLast().until() - 1);
    }

    private String document(Set<String> kinds) {
        List<String> said = new ArrayList<>();
        if (kinds.contains(TriageFacts.NONE)) {
            said.add(words.say("document.none"));
        }
        Set<String> shown = without(kinds);
        if (!shown.isEmpty()) {
            said.add(words.say("document", or(quoted(documents.of(shown)))));
        }
        return or(said);
    }

    private String time(@Nullable LocalTime from, @Nullable LocalTime until) {
        if (from == null || until == null) {
            return "";
        }
        if (until.equals(LocalTime.MIDNIGHT)) {
            return words.say("time", said(from), "24:00");
        }
        return words.say(from.isBefore(until) ? "time" : "time.over", said(from), said(until));
    }

    private static String said(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0 ? time.format(TIME) : time.toString();
    }

    private String line(@Nullable Integer from, @Nullable Integer upTo) {
        if (from == null) {
            return words.say("line.upTo", String.valueOf(upTo));
        }
        if (upTo == null) {
            return words.say("line.from", from);
        }
        return from.equals(upTo) ? words.say("line.exactly", from) : words.say("line.between", from, upTo);
    }

    /** The words of the enum's values in their order. */
    private List<String> fixed(String kind, Collection<? extends Enum<?>> values) {
        return values.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(value -> words.say(kind + "." + value.name()))
                .toList();
    }

    private static Set<String> without(Set<String> codes) {
        Set<String> others = new HashSet<>(codes);
        others.remove(TriageFacts.NONE);
        return others;
    }

    /** {@code chosen} in the order of {@code all}, neighbours together where at least {@code least} stand in a row. */
    private static <T> List<List<T>> runs(List<T> all, Set<T> chosen, int least) {
        List<List<T>> runs = new ArrayList<>();
        List<T> run = new ArrayList<>();
        for (int i = 0; i <= all.size(); i++) {
            if (i < all.size() && chosen.contains(all.get(i))) {
                run.add(all.get(i));
            } else if (!run.isEmpty()) {
                runs.addAll(
                        run.size() >= least
                                ? List.of(List.copyOf(run))
                                : run.stream().map(List::of).toList());
                run.clear();
            }
        }
        return runs;
    }

    protected final <T> String each(List<List<T>> runs, Function<List<T>, String> say) {
        return or(runs.stream().map(say).toList());
    }
}

package bank.lobby.wire.triage;

import bank.lobby.wire.station.Names;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes up branches, plans and customers: the same ones for the same seed, here and in the tests of kiosk and server.
 * Rules ask a few things each, as people write them, and their numbers and times are few enough to meet one another.
 */
public final class GeneratedTriage {

    public static final List<String> TIERS = List.of("ordinary", "gold", "platinum", "private");
    public static final List<String> CARES = List.of("elderly", "disabled", "pregnant", "infant", "serviceman");
    public static final List<String> DOCUMENTS = List.of("BANK_CARD", "RESIDENT_ID", "PASSPORT");
    public static final List<String> GROUPS = List.of("care", "vip", "foreign");

    private static final List<String> REASONS = List.of("tier", "elderly", "booked", "care");

    private final Random random;
    private final List<MenuService> services;

    public GeneratedTriage(long seed) {
        this.random = new Random(seed);
        this.services = services();
    }

    /** Eight services on all axes; the same for every seed. */
    public static List<MenuService> services() {
        return IntStream.range(0, 8).mapToObj(GeneratedTriage::service).toList();
    }

    private static MenuService service(int n) {
        Names names = new Names("业务" + (n + 1), "業務" + (n + 1), "Service " + (n + 1));
        return new MenuService(
                "service-" + (n + 1),
                names,
                names,
                n / 4 == 0 ? Party.PERSONAL : Party.CORPORATE,
                n / 2 % 2 == 0 ? Means.CASH : Means.NON_CASH,
                n % 2 == 0 ? Complexity.SIMPLE : Complexity.COMPLEX,
                n == 7,
                "cash");
    }

    /** A plan of {@code size} rules, the last of which matches everything. */
    public TriagePlan plan(int version, int size) {
        List<TriageRule> rules = new ArrayList<>();
        for (int n = 1; n < size; n++) {
            rules.add(rule("rule-" + n));
        }
        rules.add(last());
        return new TriagePlan(version, rules);
    }

    private static TriageRule last() {
        return new TriageRule("everything-else", Set.of(), Set.of(), 20, null);
    }

    /** As the other, of rules that ask six things each, so that a customer passes many before one matches. */
    public TriagePlan narrowPlan(int version, int size) {
        List<TriageRule> rules = IntStream.range(1, size)
                .mapToObj(n -> rule("rule-" + n, 6))
                .collect(Collectors.toCollection(ArrayList::new));
        rules.add(last());
        return new TriagePlan(version, rules);
    }

    /** A rule that asks two to five things of the thirteen it may. */
    public TriageRule rule(String name) {
        return rule(name, 2 + random.nextInt(4));
    }

    private TriageRule rule(String name, int many) {
        Set<Integer> asks = asks(many);
        return new TriageRule(
                name,
                asks.contains(0) ? some(codes()) : Set.of(),
                asks.contains(1) ? some(TIERS) : Set.of(),
                1 + random.nextInt(40),
                random.nextInt(3) == 0 ? one(REASONS) : null,
                conditions(asks),
                random.nextInt(8) == 0 ? one(codes()) : null,
                random.nextInt(5) == 0 ? one(GROUPS) : null);
    }

    /** So many of the thirteen, by number. */
    private Set<Integer> asks(int many) {
        Set<Integer> asks = new TreeSet<>();
        while (asks.size() < many) {
            asks.add(random.nextInt(13));
        }
        return asks;
    }

    private TriageConditions conditions(Set<Integer> asks) {
        LocalTime from = asks.contains(10) ? time() : null;
        Integer waitingFrom = asks.contains(11) ? Integer.valueOf(random.nextInt(12)) : null;
        int most = (waitingFrom == null ? 0 : waitingFrom) + random.nextInt(10);
        return new TriageConditions(
                asks.contains(2) ? some(List.of(Party.values())) : Set.of(),
                asks.contains(3) ? some(List.of(Means.values())) : Set.of(),
                asks.contains(4) ? some(List.of(Complexity.values())) : Set.of(),
                asks.contains(5) ? Boolean.valueOf(random.nextBoolean()) : null,
                asks.contains(6) ? some(withNone(CARES)) : Set.of(),
                asks.contains(7) ? some(List.of(AgeBand.values())) : Set.of(),
                asks.contains(8) ? some(withNone(DOCUMENTS)) : Set.of(),
                asks.contains(9) ? some(List.of(Booking.values())) : Set.of(),
                asks.contains(12) ? some(List.of(DayOfWeek.values())) : Set.of(),
                from,
                from == null ? null : time(),
                waitingFrom,
                asks.contains(11) && random.nextBoolean() ? most : null);
    }

    /** Somebody who may come: at an opening hour of a week of March 2026, of any tier, care and age. */
    public TriageFacts customer() {
        return TriageFacts.of(
                        one(services),
                        LocalDateTime.of(2026, 3, 2 + random.nextInt(7), random.nextInt(24), random.nextInt(60)),
                        random.nextInt(25))
                .withTier(one(TIERS))
                .with(
                        random.nextInt(3) == 0 ? one(CARES) : TriageFacts.NONE,
                        age(),
                        random.nextBoolean() ? one(DOCUMENTS) : TriageFacts.NONE,
                        one(List.of(Booking.values())));
    }

    /** {@code many} of them. */
    public List<TriageFacts> customers(int many) {
        return Stream.generate(this::customer).limit(many).toList();
    }

    private @Nullable AgeBand age() {
        int age = random.nextInt(AgeBand.values().length + 1);
        return age == 0 ? null : AgeBand.values()[age - 1];
    }

    /** On the half-hour; midnight among them. */
    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
    }

    private List<String> codes() {
        return services.stream().map(MenuService::code).toList();
    }

    private static List<String> withNone(List<String> codes) {
        return Stream.concat(codes.stream(), Stream.of(TriageFacts.NONE)).toList();
    }

    /** One to three of them. */
    private <T> Set<T> some(Collection<T> all) {
        List<T> list = List.copyOf(all);
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> one(list))
                .collect(Collectors.toSet());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

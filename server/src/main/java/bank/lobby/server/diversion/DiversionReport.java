package bank.lobby.server.diversion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 分流率 over some business days, worked out from the events of the branch and nothing else; only which services a machine can do
 * is as it is today.
 *
 * @param from first business day
 * @param to last business day
 * @param total of the branch
 * @param services by code of the service asked for, in order of code
 * @param machines by code of the machine, in order of code
 */
record DiversionReport(LocalDate from, LocalDate to, Counts total, List<Counts> services, List<Counts> machines) {

    /**
     * @param code of what is counted; {@code null} for all
     * @param eligible customers a machine could have served: numbers taken for such services without special care, and those
     *     who went to a machine without one, each customer once; {@code null} for a machine
     * @param offered offers made, also those nobody answered
     * @param declined answered with a counter
     * @param taken went to the machine
     * @param completed were served there
     * @param cameBack were not
     * @param rate completed of eligible, 0 to 1; {@code null} where nobody was eligible, and for a machine
     */
    record Counts(
            @Nullable String code,
            @Nullable Integer eligible,
            int offered,
            int declined,
            int taken,
            int completed,
            int cameBack,
            @Nullable Double rate) {

        static Counts of(@Nullable String code, @Nullable Integer eligible, Collection<Diversion> diversions) {
            int completed = count(diversions, each -> each.state() == DiversionState.COMPLETED);
            return new Counts(
                    code,
                    eligible,
                    diversions.size(),
                    count(diversions, each -> each.state() == DiversionState.DECLINED),
                    count(diversions, each -> each.takenAt() != null),
                    completed,
                    count(diversions, each -> each.state() == DiversionState.CAME_BACK),
                    eligible == null || eligible == 0 ? null : (double) completed / eligible);
        }

        private static int count(Collection<Diversion> diversions, Predicate<Diversion> which) {
            return (int) diversions.stream().filter(which).count();
        }
    }

    /**
     * What the issue of a ticket tells of its customer; everything else of the event is of no matter here.
     *
     * @param service code
     * @param diversion the one they came back from; {@code null} for none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Issued(
            String service, @Nullable Facts why, @Nullable Diversion diversion) {

        /**
         * @param askedService code of the service the customer chose; triage may have placed them elsewhere
         * @param care code, {@code none} for none
         */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Facts(
                @Nullable String askedService, @Nullable String care) {}

        String asked() {
            return why == null || why.askedService() == null ? service : why.askedService();
        }

        boolean cared() {
            return why != null && why.care() != null && !why.care().equals("none");
        }
    }

    /** Counts, one event after the other, in order of revision. */
    static final class Tally {

        private final Set<String> machineServices;
        private final Map<String, Diversion> diversions = new LinkedHashMap<>();
        private final Map<String, Integer> issued = new HashMap<>();

        /** @param machineServices codes of the services some machine can do */
        Tally(Set<String> machineServices) {
            this.machineServices = Set.copyOf(machineServices);
        }

        void issued(Issued event) {
            Diversion back = event.diversion();
            if (back != null) {
                // Counted when they went; one customer is not two.
                happened(back);
            } else if (machineServices.contains(event.asked()) && !event.cared()) {
                issued.merge(event.asked(), 1, Integer::sum);
            }
        }

        void happened(Diversion diversion) {
            diversions.put(diversion.id(), diversion);
        }

        DiversionReport report(LocalDate from, LocalDate to) {
            Map<String, List<Diversion>> byService = by(Diversion::service);
            issued.keySet().forEach(service -> byService.putIfAbsent(service, List.of()));
            return new DiversionReport(
                    from,
                    to,
                    Counts.of(
                            null,
                            issued.values().stream().mapToInt(each -> each).sum() + without(diversions.values()),
                            diversions.values()),
                    byService.entrySet().stream()
                            .map(each ->
                                    Counts.of(each.getKey(), eligible(each.getKey(), each.getValue()), each.getValue()))
                            .toList(),
                    by(Diversion::machine).entrySet().stream()
                            .map(each -> Counts.of(each.getKey(), null, each.getValue()))
                            .toList());
        }

        private int eligible(String service, Collection<Diversion> those) {
            return issued.getOrDefault(service, 0) + without(those);
        }

        /** Those who went and had taken no number. */
        private static int without(Collection<Diversion> those) {
            return Counts.count(those, each -> each.takenAt() != null && each.ticket() == null);
        }

        private Map<String, List<Diversion>> by(Function<Diversion, String> key) {
            return diversions.values().stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        }
    }
}

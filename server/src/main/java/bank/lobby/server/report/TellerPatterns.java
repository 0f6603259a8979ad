package bank.lobby.server.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one teller did that a supervisor may want to ask about, each with what it can be looked up by. Whether any of it
 * was wrong, only a person can say.
 *
 * @param staffNo who
 * @param calls how many they called
 * @param served how many services they finished
 * @param shortServices services that took less than the threshold
 * @param idle stretches in which their open counter called nobody though somebody it may serve waited
 * @param chosenCalls tickets they called by name
 * @param skips customers given up sooner after the call than the threshold
 */
record TellerPatterns(
        String staffNo,
        int calls,
        int served,
        List<ShortService> shortServices,
        List<Idle> idle,
        List<ChosenCall> chosenCalls,
        List<Skip> skips) {

    TellerPatterns {
        shortServices = List.copyOf(shortServices);
        idle = List.copyOf(idle);
        chosenCalls = List.copyOf(chosenCalls);
        skips = List.copyOf(skips);
    }

    /**
     * @param at when it ended
     * @param seconds from its start to its end
     * @param outcome code of how it ended, where the teller said
     */
    record ShortService(
            Instant at,
            int counter,
            UUID ticket,
            String number,
            String service,
            long seconds,
            @Nullable String outcome) {}

    /**
     * @param from when both became true: the counter took nobody, and somebody waited for it
     * @param waiting how many it could have served, at most, in that time
     */
    record Idle(Instant from, Instant until, int counter, long seconds, int waiting) {}

    /** @param reason code of the reason the teller gave */
    record ChosenCall(Instant at, int counter, UUID ticket, String number, String reason) {}

    /**
     * @param at when the customer was given up
     * @param seconds since the first announcement of that call
     * @param recalls how often it was announced again
     */
    record Skip(Instant at, int counter, UUID ticket, String number, long seconds, int recalls) {}
}

package bank.lobby.wire.board;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All the hall may see of a branch at one revision. Immutable; a {@link BoardEvent} makes the next one.
 *
 * @param bankNames the bank
 * @param branchNames the branch
 * @param zone IANA zone of the branch
 * @param services all services in menu order
 * @param counters all counters by number
 * @param calls the latest {@link #CALLS} calls of the business day and every older one whose customer is still walking or
 *     being served, newest first
 * @param notices lines of public text, in order; may be empty
 */
public record BoardState(
        Names bankNames,
        Names branchNames,
        String zone,
        List<BoardService> services,
        List<BoardCounter> counters,
        List<BoardCall> calls,
        List<Names> notices) {

    /** How many calls a board keeps. Chosen: one large, six below, one to spare for every counter of a small branch. */
    public static final int CALLS = 12;

    public BoardState {
        requireNonNull(bankNames, "bankNames");
        requireNonNull(branchNames, "branchNames");
        requireNonNull(zone, "zone");
        services = List.copyOf(requireNonNull(services, "services"));
        counters = List.copyOf(requireNonNull(counters, "counters"));
        calls = List.copyOf(requireNonNull(calls, "calls"));
        notices = List.copyOf(requireNonNull(notices, "notices"));
    }

    /** The state after {@code event}. Whoever calls this has checked that the event is the next revision. */
    public BoardState after(BoardEvent event) {
        List<BoardService> nextServices = services;
        List<BoardCall> nextCalls = calls;
        List<BoardCounter> nextCounters = counters;
        BoardTicketChange change = event.ticket();
        if (change != null) {
            nextServices = services.stream().map(change::applyTo).toList();
            nextCalls = callsAfter(change);
        }
        BoardCounter counter = event.counter();
        if (counter != null) {
            nextCounters = counters.stream()
                    .map(c -> c.no() == counter.no() ? counter : c)
                    .toList();
        }
        return new BoardState(bankNames, branchNames, zone, nextServices, nextCounters, nextCalls, notices);
    }

    private List<BoardCall> callsAfter(BoardTicketChange change) {
        BoardCall call = change.call();
        boolean known = calls.stream().anyMatch(c -> c.ticket().equals(change.ticket()));
        if (call == null || !(known || call.state().isAtCounter())) {
            return calls;
        }
        List<BoardCall> next = new ArrayList<>(calls);
        next.removeIf(c -> c.ticket().equals(call.ticket()));
        next.add(call);
        next.sort(Comparator.comparingLong(BoardCall::callRev).reversed());
        return IntStream.range(0, next.size())
                .filter(i -> i < CALLS || next.get(i).state().isAtCounter())
                .mapToObj(next::get)
                .toList();
    }
}

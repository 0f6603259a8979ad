package bank.lobby.server.demo.calls;

import bank.lobby.server.demo.CrowdPart;
import bank.lobby.server.demo.check.CheckFailed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a load works: so many branches of one size.
 *
 * @param part the branches
 */
record Hall(CrowdPart part) {

    /**
     * A counter of a branch.
     *
     * @param floater number of the teller who sits there; nobody sits twice in one branch
     */
    record Desk(String branch, int counter, int floater) {}

    /** Of {@code parts} with {@code branches} the smallest that has a counter for each of {@code clients}, else the largest. */
    static Hall of(List<CrowdPart> parts, int branches, int clients) {
        return parts.stream()
                .filter(part -> part.branches() == branches)
                .map(Hall::new)
                .min(Comparator.comparing((Hall hall) -> hall.counters() < clients)
                        .thenComparing(hall -> hall.counters() < clients ? -hall.counters() : hall.counters()))
                .orElseThrow(() -> new CheckFailed("no crowd of " + branches + " branches"));
    }

    /** How many can call at once. */
    int counters() {
        return part.branches() * part.counters();
    }

    /** The branches that {@code client} of {@code clients} issues for, in turns. */
    List<String> branchesOf(int client, int clients) {
        List<String> codes = part.codes();
        return IntStream.iterate(client % codes.size(), at -> at < codes.size(), at -> at + clients)
                .mapToObj(codes::get)
                .toList();
    }

    /**
     * The desks that {@code client} of {@code clients} calls at, in turns: first one of every branch, and where there are
     * more clients than branches second ones.
     *
     * @param floaters how many tellers there are
     */
    List<Desk> desksOf(int client, int clients, int floaters) {
        List<String> codes = part.codes();
        int all = Math.max(clients, codes.size());
        List<Desk> desks = new ArrayList<>();
        for (int at = client; at < all; at += clients) {
            desks.add(new Desk(codes.get(at % codes.size()), at / codes.size() + 1, at % floaters));
        }
        return desks;
    }
}

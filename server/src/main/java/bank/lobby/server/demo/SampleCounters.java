package bank.lobby.server.demo;

import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.wire.station.Names;
import java.util.List;

/** Counters of the two sample branches: seven at the larger, three at the smaller. */
final class SampleCounters {

    private SampleCounters() {}

    static List<Counter> of(String branch) {
        return branch.equals(SampleBank.LARGE) ? large() : small();
    }

    private static List<Counter> large() {
        String branch = SampleBank.LARGE;
        return List.of(
                counter(branch, 1, List.of("personal-cash"), List.of("personal-transfer"), "care"),
                counter(branch, 2, List.of("personal-cash", "corporate-cash"), List.of("personal-transfer")),
                counter(branch, 3, List.of("personal-cash", "personal-transfer"), List.of("personal-large-cash")),
                counter(branch, 4, List.of("personal-transfer"), List.of("personal-wealth", "personal-cash")),
                counter(
                        branch,
                        5,
                        List.of("corporate-cash", "corporate-settlement", "corporate-account"),
                        List.of("personal-transfer")),
                counter(
                        branch,
                        6,
                        List.of("personal-large-cash", "foreign-exchange"),
                        List.of("personal-cash"),
                        "foreign"),
                new Counter(
                        branch,
                        7,
                        new Names("贵宾室", "貴賓室", "VIP room"),
                        new WorkProfile(
                                List.of("personal-wealth"),
                                List.of("personal-large-cash", "foreign-exchange", "safe-deposit"),
                                List.of(),
                                List.of("vip")),
                        null,
                        null));
    }

    private static List<Counter> small() {
        String branch = SampleBank.SMALL;
        return List.of(
                counter(
                        branch,
                        1,
                        List.of("personal-cash", "personal-large-cash", "corporate-cash"),
                        List.of(),
                        "care"),
                counter(
                        branch,
                        2,
                        List.of("personal-transfer", "personal-wealth", "foreign-exchange", "safe-deposit"),
                        List.of("personal-cash"),
                        "foreign",
                        "vip"),
                counter(
                        branch,
                        3,
                        List.of("corporate-settlement", "corporate-account"),
                        List.of("personal-transfer", "personal-cash")));
    }

    private static Counter counter(String branch, int no, List<String> first, List<String> second, String... groups) {
        return new Counter(
                branch,
                no,
                new Names(no + " 号窗口", no + " 號櫃檯", "Counter " + no),
                new WorkProfile(first, second, List.of(), List.of(groups)),
                null,
                null);
    }
}

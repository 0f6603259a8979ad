package bank.lobby.server.report;

import java.util.ArrayList;
import java.util.List;

/** What is found of one teller while the log is read. */
final class TellerTally {

    final List<TellerPatterns.ShortService> shortServices = new ArrayList<>();
    final List<TellerPatterns.Idle> idle = new ArrayList<>();
    final List<TellerPatterns.ChosenCall> chosenCalls = new ArrayList<>();
    final List<TellerPatterns.Skip> skips = new ArrayList<>();
    int calls;
    int served;

    private final String staffNo;

    TellerTally(String staffNo) {
        this.staffNo = staffNo;
    }

    TellerPatterns patterns() {
        return new TellerPatterns(staffNo, calls, served, shortServices, idle, chosenCalls, skips);
    }
}

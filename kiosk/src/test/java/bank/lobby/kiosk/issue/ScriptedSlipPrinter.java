package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.slip.PrinterHealth;
import bank.lobby.kiosk.slip.SlipPrinter;
import bank.lobby.kiosk.slip.SlipResult;
import bank.lobby.wire.print.Slip;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A printer whose every try ends as the test says; without a word it prints. Remembers which slips were marked. */
class ScriptedSlipPrinter implements SlipPrinter {

    private final Deque<SlipResult> results = new ArrayDeque<>();
    private final List<Boolean> tries = new ArrayList<>();
    private String problem;

    void next(SlipResult result) {
        results.add(result);
    }

    void is(String slug) {
        problem = slug;
    }

    /** One entry a try: whether 补打 stood on it. */
    List<Boolean> tries() {
        return List.copyOf(tries);
    }

    @Override
    public SlipResult print(Slip slip, boolean reprint) {
        tries.add(reprint);
        return results.isEmpty() ? new SlipResult.OnPaper("process-id") : results.remove();
    }

    @Override
    public Duration timeOnLine(Slip slip, boolean reprint) {
        return Duration.ofMillis(20);
    }

    @Override
    public PrinterHealth health() {
        return new PrinterHealth(problem, false);
    }

    @Override
    public void onChange(Runnable listener) {}
}

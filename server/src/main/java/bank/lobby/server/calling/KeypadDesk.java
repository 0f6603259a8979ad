package bank.lobby.server.calling;

import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.StaffAtWork;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.keypad.KeypadAnswer;
import bank.lobby.wire.keypad.KeypadPress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is pressed on a counter's keypad, done as the person signed in there: the same steps with the same rules as from
 * the teller's page, and the event says which station passed it on. A press that was answered before is not done again.
 */
@Component
class KeypadDesk {

    /** Chosen: whoever pressed a key and saw nothing has pressed again, or looked up, by then. */
    static final Duration FRESH = Duration.ofSeconds(5);

    private final Counters counters;
    private final StaffAtWork staff;
    private final Tickets tickets;
    private final BranchCommands commands;
    private final KeypadKeys keys;
    private final CounterLine line;
    private final InstantSource clock;

    KeypadDesk(
            Counters counters,
            StaffAtWork staff,
            Tickets tickets,
            BranchCommands commands,
            KeypadKeys keys,
            CounterLine line,
            InstantSource clock) {
        this.counters = counters;
        this.staff = staff;
        this.tickets = tickets;
        this.commands = commands;
        this.keys = keys;
        this.line = line;
        this.clock = clock;
    }

    /** @param station id of the one it hangs on */
    record Pad(String branch, int counter, String station) {}

    /**
     * @param key of the press, not of this sending
     * @return how the counter stands now
     * @throws Refusal 404 {@code unknown-counter}; 409 {@code counter-closed} when nobody is signed in, {@code press-too-old},
     *     {@code press-of-another} when somebody else sat down meanwhile, {@code counter-empty} when nobody is there; and
     *     what the step itself refuses
     */
    KeypadAnswer press(Pad pad, String key, KeypadPress press) {
        Counter counter = counters.get(pad.branch(), pad.counter());
        Caller teller = teller(counter);
        BranchCommand command = command(pad, key, teller, press);
        if (!commands.wasAnswered(command)) {
            mustBeTheirs(counter, press);
            keys.press(command, counter, here(pad), press);
        }
        Optional<Ticket> now = here(pad);
        return new KeypadAnswer(
                now.map(Ticket::number).orElse(null),
                now.map(ticket -> ticket.progress().state()).orElse(null),
                line.waiting(pad.branch()));
    }

    private static BranchCommand command(Pad pad, String key, Caller teller, KeypadPress press) {
        String words = "keypad at " + pad.counter() + " " + press.key() + " " + press.counter();
        return new BranchCommand(pad.branch(), key, teller, words, new BranchCommand.Through("KEYPAD", pad.station()));
    }

    private Caller teller(Counter counter) {
        String staffNo = counter.staffNo();
        if (staffNo == null) {
            throw Refusal.conflict("counter-closed", "Nobody is signed in at this counter");
        }
        Caller teller = staff.find(staffNo)
                .orElseThrow(() -> Refusal.forbidden("not-allowed", "Whoever is signed in here may not work any more"));
        teller.mustBe(counter.branch(), Role.TELLER);
        return teller;
    }

    /** A key that waited for a lost server must not call somebody when nobody thinks of it any more, or for another teller. */
    private void mustBeTheirs(Counter counter, KeypadPress press) {
        if (press.ageMillis() > FRESH.toMillis()) {
            throw Refusal.conflict("press-too-old", "This key was pressed too long ago; press it again");
        }
        Instant pressed = clock.instant().minusMillis(press.ageMillis());
        Instant since = counter.since();
        if (since != null && pressed.isBefore(since)) {
            throw Refusal.conflict("press-of-another", "This key was pressed before you sat down; press it again");
        }
    }

    private Optional<Ticket> here(Pad pad) {
        return tickets.atCounter(pad.branch(), pad.counter());
    }
}

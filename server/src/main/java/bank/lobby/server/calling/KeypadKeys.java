package bank.lobby.server.calling;

import bank.lobby.server.calling.life.AtTheCounter;
import bank.lobby.server.calling.life.Finishing;
import bank.lobby.server.calling.life.Onward;
import bank.lobby.server.calling.life.SettingAside;
import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.CounterSessions;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.keypad.KeypadPress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which step each key of a keypad is, as its counter stands. A keypad cannot choose: where a reason is needed it is the bank's first. */
@Component
class KeypadKeys {

    private final CallNext callNext;
    private final AtTheCounter counterSteps;
    private final Finishing finishing;
    private final SettingAside aside;
    private final Onward onward;
    private final CounterSessions sessions;
    private final CounterLine line;
    private final Reasons reasons;

    KeypadKeys(
            CallNext callNext,
            AtTheCounter counterSteps,
            Finishing finishing,
            SettingAside aside,
            Onward onward,
            CounterSessions sessions,
            CounterLine line,
            Reasons reasons) {
        this.callNext = callNext;
        this.counterSteps = counterSteps;
        this.finishing = finishing;
        this.aside = aside;
        this.onward = onward;
        this.sessions = sessions;
        this.line = line;
        this.reasons = reasons;
    }

    void press(BranchCommand command, Counter counter, Optional<Ticket> here, KeypadPress press) {
        switch (press.key()) {
            case NEXT -> next(command, counter, here);
            case RECALL -> counterSteps.recall(command, there(here));
            case START -> counterSteps.start(command, there(here));
            case NO_SHOW -> counterSteps.noShow(command, there(here));
            case END -> finishing.finish(command, there(here), Finishing.Finished.PLAINLY);
            case HOLD ->
                aside.park(command, there(here), new SettingAside.Aside(reasons.first(Reasons.Kind.PARK), null, null));
            case TRANSFER -> transfer(command, there(here), press);
            case PAUSE -> sessions.pause(command, counter.no(), reasons.first(Reasons.Kind.PAUSE));
            case RESUME -> resume(command, counter, here);
        }
    }

    /** Two steps where somebody is being served, each with its event: the second is tried again if the server dies between. */
    private void next(BranchCommand command, Counter counter, Optional<Ticket> here) {
        here.filter(ticket -> ticket.progress().state() == TicketState.SERVING).ifPresent(served -> {
            BranchCommand end = new BranchCommand(
                    command.branch(),
                    keyOfTheEnd(command.key()),
                    command.caller(),
                    command.words() + " end",
                    command.through());
            finishing.finish(end, served.id(), Finishing.Finished.PLAINLY);
        });
        callNext.call(command, counter.no());
    }

    /** A key of its own that follows from the press's, which may be as long as a key can be. */
    private static String keyOfTheEnd(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII)) + "-end";
    }

    private void transfer(BranchCommand command, UUID ticket, KeypadPress press) {
        if (press.counter() == null) {
            throw Refusal.malformed("malformed", "Say which counter");
        }
        onward.transfer(command, ticket, new Onward.Target(null, press.counter(), null, null));
    }

    private void resume(BranchCommand command, Counter counter, Optional<Ticket> here) {
        if (counter.paused() != null) {
            sessions.resume(command, counter.no());
        } else if (here.isPresent()) {
            counterSteps.start(command, here.get().id());
        } else {
            aside.unpark(
                    command,
                    line.aside(counter.branch(), counter.no()).stream()
                            .findFirst()
                            .orElseThrow(KeypadKeys::empty));
        }
    }

    private static UUID there(Optional<Ticket> here) {
        return here.map(Ticket::id).orElseThrow(KeypadKeys::empty);
    }

    private static Refusal empty() {
        return Refusal.conflict("counter-empty", "Nobody is at this counter");
    }
}

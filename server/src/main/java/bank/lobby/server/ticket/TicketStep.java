package bank.lobby.server.ticket;

import static bank.lobby.wire.board.TicketState.CALLED;
import static bank.lobby.wire.board.TicketState.CANCELLED;
import static bank.lobby.wire.board.TicketState.LEFT;
import static bank.lobby.wire.board.TicketState.NO_SHOW;
import static bank.lobby.wire.board.TicketState.PARKED;
import static bank.lobby.wire.board.TicketState.SERVED;
import static bank.lobby.wire.board.TicketState.SERVING;
import static bank.lobby.wire.board.TicketState.WAITING;

import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.TicketState;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that moves a ticket, and from which state to which: the one table all commands run on. What is not in it is
 * refused with {@code ticket-state}. {@code server/docs/ticket-states.md} is written from it.
 */
public enum TicketStep {
    /** 顺呼: the policy chose it. */
    CALL("CALLED", Map.of(WAITING, CALLED)),
    /** 特呼: a teller chose it, with a reason. */
    CALL_CHOSEN("CALLED", Map.of(WAITING, CALLED, PARKED, CALLED, NO_SHOW, CALLED)),
    /** 重呼: announced once more. */
    RECALL("RECALLED", Map.of(CALLED, CALLED)),
    /** 开始办理. */
    START("SERVING_STARTED", Map.of(CALLED, SERVING)),
    /** 办结: the last service is done. */
    FINISH("SERVED", Map.of(SERVING, SERVED)),
    /** One service is done and this counter goes on with the next. */
    CONTINUE("CONTINUED", Map.of(SERVING, SERVING)),
    /** One service is done; another counter has the next. */
    HAND_ON("HANDED_ON", Map.of(SERVING, WAITING)),
    /** A side trip is over; the customer goes back to whoever sent them. */
    GIVE_BACK("GIVEN_BACK", Map.of(SERVING, WAITING)),
    /** 弃号: called, did not come. */
    MISS("NO_SHOW", Map.of(CALLED, NO_SHOW)),
    /** 过号重排: a missed call, back by the branch's rule. */
    REQUEUE("REQUEUED", Map.of(NO_SHOW, WAITING)),
    /** 挂起: set aside; the customer comes back. */
    PARK("PARKED", Map.of(CALLED, PARKED, SERVING, PARKED)),
    /** 分流: sent to a self-service machine; set aside until that has helped or not. */
    DIVERT("DIVERSION_TAKEN", Map.of(WAITING, PARKED)),
    /** The machine did it: nothing is left to be called for. */
    MACHINE_DONE("DIVERSION_COMPLETED", Map.of(PARKED, CANCELLED)),
    /** The machine did not: back at the old place. */
    COME_BACK("DIVERSION_CAME_BACK", Map.of(PARKED, WAITING)),
    /** 取消挂起: back, by hand or at the time given. */
    UNPARK("UNPARKED", Map.of(PARKED, WAITING)),
    /** 转移: to another service, counter or person. */
    TRANSFER("TRANSFERRED", Map.of(WAITING, WAITING, CALLED, WAITING, SERVING, WAITING)),
    /** Away to another counter, to pay for instance, and then back to this one. */
    SIDE_TRIP("SENT_AWAY", Map.of(SERVING, WAITING)),
    /** Further services, to be done after the present one. */
    ALSO("SERVICES_ADDED", Map.of(WAITING, WAITING, CALLED, CALLED, SERVING, SERVING, PARKED, PARKED)),
    /** Staff are reminded that it is nearly time for a ticket set aside. */
    REMIND("PARK_REMINDED", Map.of(PARKED, PARKED)),
    /** 号码插前: a manager lets it go first in its line. */
    MOVE_FORWARD("MOVED_FORWARD", Map.of(WAITING, WAITING)),
    /** 离开: gone before being served. */
    LEAVE("LEFT", Map.of(WAITING, LEFT, CALLED, LEFT, PARKED, LEFT)),
    /** 作废: issued by mistake, or withdrawn before anybody was served. */
    CANCEL("CANCELLED", Map.of(WAITING, CANCELLED, CALLED, CANCELLED, PARKED, CANCELLED)),
    /** The business day is over. Whoever is being served is left to finish. */
    CLOSE_DAY("DAY_CLOSED", Map.of(WAITING, LEFT, PARKED, LEFT, CALLED, NO_SHOW));

    private final String event;
    private final Map<TicketState, TicketState> table;

    TicketStep(String event, Map<TicketState, TicketState> table) {
        this.event = event;
        this.table = table;
    }

    /** Type of the event it leaves. */
    public String event() {
        return event;
    }

    /** As URLs, refusals and documents spell it, e.g. {@code call-chosen}. */
    public String word() {
        return this == MISS ? "no-show" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it leads from {@code state}; empty where it is refused. */
    public Optional<TicketState> to(TicketState state) {
        return Optional.ofNullable(table.get(state));
    }

    /**
     * Where it leads from {@code state}.
     *
     * @throws Refusal 409 {@code ticket-state}, with the state and this command's word
     */
    public TicketState from(TicketState state) {
        return to(state)
                .orElseThrow(() -> Refusal.conflict("ticket-state", "A ticket that is " + state + " cannot do that")
                        .with("state", state)
                        .with("command", word()));
    }
}

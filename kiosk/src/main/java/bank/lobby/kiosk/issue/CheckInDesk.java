package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.kiosk.touch.PhoneSealer;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.wire.appointment.CheckIn;
import bank.lobby.wire.appointment.CheckInAnswer;
import bank.lobby.wire.ticket.SealedCustomer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 预约签到: finds the appointments of the customer in front of the kiosk, by what they typed or have shown. It only looks: the
 * ticket is then asked for with a touch like any other. Keeps nothing.
 */
@Component
public class CheckInDesk {

    private static final Answer<CheckInAnswer> NOTHING_SHOWN = new Answer.Refused<>(409, "nothing-shown", null);
    private static final Answer<CheckInAnswer> NOT_A_NUMBER = new Answer.Refused<>(400, "not-a-number", null);

    private final ServerDesk server;
    private final PhoneSealer phones;
    private final Turn turn;

    CheckInDesk(ServerDesk server, PhoneSealer phones, Turn turn) {
        this.server = server;
        this.phones = phones;
        this.turn = turn;
    }

    /** By the code as it was typed. */
    public Answer<CheckInAnswer> byCode(String code) {
        return server.checkIn(new CheckIn(code, null));
    }

    /**
     * By a telephone number, which leaves this machine sealed.
     *
     * @param digits in ASCII; zeroed when this returns
     */
    public Answer<CheckInAnswer> byPhone(byte[] digits) {
        try {
            SealedCustomer phone = phones.seal(digits);
            return phone == null ? new Answer.Away<>("The server's key is not known yet") : by(phone);
        } catch (IllegalArgumentException notANumber) {
            return NOT_A_NUMBER;
        }
    }

    /** By the card, document or code that was shown last, as long as it counts. */
    public Answer<CheckInAnswer> byWhatWasShown() {
        SealedCustomer shown = turn.customer();
        return shown == null ? NOTHING_SHOWN : by(shown);
    }

    private Answer<CheckInAnswer> by(@Nullable SealedCustomer sealed) {
        return server.checkIn(new CheckIn(null, sealed));
    }
}

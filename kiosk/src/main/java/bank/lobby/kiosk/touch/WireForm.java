package bank.lobby.kiosk.touch;

import bank.lobby.device.reader.SealedNumber;
import bank.lobby.wire.ticket.SealedCustomer;
import java.util.Base64;

/** A sealed number as it goes to the server. */
final class WireForm {

    private WireForm() {}

    static SealedCustomer of(SealedNumber number) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new SealedCustomer(
                number.keyId(),
                number.kind().name(),
                base64.encodeToString(number.encapsulation()),
                base64.encodeToString(number.ciphertext()));
    }
}

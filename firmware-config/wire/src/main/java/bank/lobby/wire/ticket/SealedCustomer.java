package bank.lobby.wire.ticket;

import static java.util.Objects.requireNonNull;

/**
 * A customer's number as it leaves the kiosk: sealed to the server's customer feature, readable by nobody on the way.
 *
 * @param keyId which sealing key
 * @param kind what was read: {@code BANK_CARD}, {@code RESIDENT_ID}, {@code RESIDENCE_PERMIT}, {@code FOREIGNER_ID},
 *     {@code PASSPORT}, {@code APPOINTMENT_CODE}, {@code PHONE}; a server that does not know it yet gives an ordinary ticket
 * @param encapsulation key encapsulation, base 64
 * @param ciphertext sealed number, base 64
 */
public record SealedCustomer(String keyId, String kind, String encapsulation, String ciphertext) {

    public SealedCustomer {
        requireNonNull(keyId, "keyId");
        requireNonNull(kind, "kind");
        requireNonNull(encapsulation, "encapsulation");
        requireNonNull(ciphertext, "ciphertext");
    }
}

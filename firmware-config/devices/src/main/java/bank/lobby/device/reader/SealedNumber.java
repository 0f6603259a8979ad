package bank.lobby.device.reader;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * A document number that only the server's customer feature can open. {@link KemSealer} says how it is made. Safe to store and to send:
 * without the private key it tells the kind of document and nothing else, not even how long the number is.
 *
 * @param keyId which of the server's keys it is sealed to
 * @param kind the document it was read from; bound into the seal
 * @param encapsulation 32 bytes, the ephemeral X25519 public key
 * @param ciphertext 48 bytes, or 528 for a number of more than 32 characters: the padded number and the authentication tag
 */
public record SealedNumber(String keyId, DocumentKind kind, byte[] encapsulation, byte[] ciphertext) {

    public SealedNumber {
        requireNonNull(keyId, "keyId");
        requireNonNull(kind, "kind");
        encapsulation = encapsulation.clone();
        ciphertext = ciphertext.clone();
    }

    @Override
    public byte[] encapsulation() {
        return encapsulation.clone();
    }

    @Override
    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedNumber that
                && keyId.equals(that.keyId)
                && kind == that.kind
                && Arrays.equals(encapsulation, that.encapsulation)
                && Arrays.equals(ciphertext, that.ciphertext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "SealedNumber[" + kind + " for key " + keyId + "]";
    }
}

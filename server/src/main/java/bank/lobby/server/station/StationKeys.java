package bank.lobby.server.station;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Reads the public keys stations send and the table keeps: P-256, X.509 encoded. Anything else is no key. */
final class StationKeys {

    private StationKeys() {}

    /** The key in a request; empty when it is not one we check signatures with. */
    static Optional<PublicKey> sent(String base64) {
        try {
            PublicKey key = decode(Base64.getDecoder().decode(base64));
            return key instanceof ECPublicKey ec && isP256(ec) ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    /** The key in a row, which was checked when it came. */
    static PublicKey stored(byte[] encoded) {
        try {
            return decode(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a station's stored key is damaged", e);
        }
    }

    private static PublicKey decode(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean isP256(ECPublicKey key) throws GeneralSecurityException {
        AlgorithmParameters p256 = AlgorithmParameters.getInstance("EC");
        p256.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec wanted = p256.getParameterSpec(ECParameterSpec.class);
        return key.getParams().getCurve().equals(wanted.getCurve())
                && key.getParams().getGenerator().equals(wanted.getGenerator());
    }
}

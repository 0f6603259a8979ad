package bank.lobby.server.customer;

import bank.lobby.wire.triage.SealingKey;
import java.util.List;

/** The keys of one moment, ready for use: one of each kind, two while it is being changed. Immutable and safe to share. */
public final class KeySet {

    private final SealingKey sealingKey;
    private final SealedNumberOpener opener;
    private final SealedNumberSealer sealer;
    private final CustomerTokens tokens;

    /** @param pairs the one in use first; {@code keys} likewise */
    KeySet(List<SealingPair> pairs, List<TokenKey> keys) {
        this.sealingKey = pairs.getFirst().forKiosks();
        this.opener = new SealedNumberOpener(pairs);
        this.sealer = new SealedNumberSealer(sealingKey);
        this.tokens = new CustomerTokens(keys);
    }

    /** What kiosks seal to from now on; no secret. */
    SealingKey sealingKey() {
        return sealingKey;
    }

    /** Opens what is sealed to any of the keys. */
    SealedNumberOpener opener() {
        return opener;
    }

    SealedNumberSealer sealer() {
        return sealer;
    }

    /** Makes tokens with every key. */
    public CustomerTokens tokens() {
        return tokens;
    }
}

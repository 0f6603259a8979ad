package bank.lobby.kiosk.plan;

import bank.lobby.device.reader.KemSealer;
import bank.lobby.device.reader.NumberSealer;
import bank.lobby.kiosk.link.PlanTaker;
import bank.lobby.kiosk.link.StationSettings;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.SealingKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The plan in force: the last one the server gave, at first the one on disk. Thread-safe. */
@Component
public class PlanKeeper implements PlanTaker {

    private static final Logger log = LoggerFactory.getLogger(PlanKeeper.class);

    private final PlanFile file;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable BranchPlan plan;
    private volatile @Nullable NumberSealer sealer;

    PlanKeeper(StationSettings settings, JsonMapper json) {
        this.file = new PlanFile(settings.home(), json);
        BranchPlan kept = file.read();
        this.plan = kept;
        this.sealer = kept == null ? null : sealerOf(kept.sealingKey());
    }

    /** The plan in force; {@code null} on a kiosk that never reached its server. */
    public @Nullable BranchPlan plan() {
        return plan;
    }

    /** Zone of the branch; UTC until a plan is known. */
    public ZoneId zone() {
        BranchPlan present = plan;
        return present == null ? ZoneOffset.UTC : ZoneId.of(present.zone());
    }

    /** Seals to the server's present key; {@code null} while none is known. */
    public @Nullable NumberSealer sealer() {
        return sealer;
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void take(BranchPlan latest) {
        if (latest.equals(plan)) {
            return;
        }
        file.write(latest);
        sealer = sealerOf(latest.sealingKey());
        plan = latest;
        listeners.forEach(Runnable::run);
    }

    private static @Nullable NumberSealer sealerOf(SealingKey key) {
        try {
            byte[] encoded = Base64.getDecoder().decode(key.publicKey());
            return new KemSealer(
                    key.id(), KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            log.error(
                    "The server's sealing key {} cannot be used; cards are not read: {}",
                    key.id(),
                    unusable.getMessage());
            return null;
        }
    }
}

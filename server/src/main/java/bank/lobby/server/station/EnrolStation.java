package bank.lobby.server.station;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.KnockLimit;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.EnrolmentRequest;
import java.security.PublicKey;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a new station in: its code is spent and its key bound in one transaction. */
@Component
class EnrolStation {

    private static final Logger LOG = LoggerFactory.getLogger(EnrolStation.class);

    /** Chosen: a technician who mistypes, or a branch that enrols all its stations at once; a minute each address. */
    static final int TRIES_PER_ADDRESS = 10;

    /** Chosen: a roll-out over many branches; each try costs one slow hash. What protects a code is its own five tries. */
    private static final int TRIES_IN_ALL = 60;

    private final KnockLimit limit;
    private final EnrolmentCodes codes;
    private final Stations stations;
    private final TransactionTemplate transaction;

    EnrolStation(InstantSource clock, EnrolmentCodes codes, Stations stations, TransactionTemplate transaction) {
        this.limit = new KnockLimit(clock, TRIES_PER_ADDRESS, TRIES_IN_ALL);
        this.codes = codes;
        this.stations = stations;
        this.transaction = transaction;
    }

    /**
     * @param address where the request came from
     * @throws Refusal 429 {@code too-many-tries}, 400 {@code malformed}, 403 {@code enrolment-code-refused}, the same
     *     whether the code is wrong, spent or too old
     */
    Enrolment enrol(EnrolmentRequest request, String address) {
        limit.knock(address);
        PublicKey key = StationKeys.sent(request.publicKey())
                .orElseThrow(() -> Refusal.malformed("malformed", "publicKey is not a P-256 key, X.509, base 64"));
        EnrolmentCodes.Admission admission = codes.check(request.code()).orElseThrow(EnrolStation::refused);
        StationId station = requireNonNull(transaction.execute(status -> bind(admission, key)));
        LOG.info("{} {} enrolled at {} from {}", admission.kind(), station, admission.branch(), address);
        return new Enrolment(station.value(), admission.branch(), admission.kind());
    }

    private StationId bind(EnrolmentCodes.Admission admission, PublicKey key) {
        if (!codes.spend(admission)) {
            throw refused();
        }
        return stations.add(admission, key);
    }

    private static Refusal refused() {
        return Refusal.forbidden("enrolment-code-refused", "This code is wrong, used or too old; ask for a new one");
    }
}

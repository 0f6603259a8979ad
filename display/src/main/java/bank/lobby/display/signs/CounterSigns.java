package bank.lobby.display.signs;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignPace;
import bank.lobby.device.sign.SignPlace;
import bank.lobby.device.sign.Signs;
import bank.lobby.display.board.HallBoard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The signs of this display, none to one for each counter. Opens them at start, keeps their faces in step with the board, leaves them
 * blank at the end. Thread-safe.
 */
@Component
public class CounterSigns implements SmartLifecycle {

    private final SignSettings settings;
    private final ProfileCatalog catalog;
    private final HallBoard hall;
    private final InstantSource time;
    private final Recordings recordings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<Driven> driven = List.of();

    /** A sign and what it was told last; guarded by its owner. */
    private static final class Driven {

        private final int counter;
        private final CounterSign sign;
        private SignFace face = new SignFace.Blank();

        Driven(int counter, CounterSign sign) {
            this.counter = counter;
            this.sign = sign;
        }

        void show(SignFace next) {
            if (!next.equals(face)) {
                face = next;
                sign.show(next);
            }
        }
    }

    CounterSigns(
            SignSettings settings, ProfileCatalog catalog, HallBoard hall, InstantSource time, Recordings recordings) {
        this.settings = settings;
        this.catalog = catalog;
        this.hall = hall;
        this.time = time;
        this.recordings = recordings;
        hall.onChange(this::follow);
    }

    /** Calls {@code listener} when {@link #states()} may have changed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The signs' states, as they are configured; empty where there are none. */
    public synchronized List<SignState> states() {
        return driven.stream()
                .map(each -> SignState.of(each.counter, each.sign))
                .toList();
    }

    /** Shows what the board says now, where that is something else; also to be called as time passes. */
    public synchronized void follow() {
        Instant now = time.instant();
        driven.forEach(each -> each.show(SignFaces.of(hall.view(), each.counter, now)));
    }

    /**
     * @throws RuntimeException naming all that cannot be right of profiles, ports and addresses; the agent does not start then
     */
    @Override
    public synchronized void start() {
        List<SignSettings.Sign> signs = settings.all();
        List<SignPlace> places = signs.stream()
                .map(sign -> new SignPlace(
                        catalog.sign(ProfileId.of(requireNonNull(sign.profile()))),
                        requireNonNull(sign.port()),
                        sign.address(),
                        sign.counter()))
                .toList();
        SignPace pace = SignPace.refreshedEvery(settings.signRefresh());
        List<CounterSign> opened = Signs.open(places, pace, InstantSource.system(), recordings);
        List<Driven> all = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            opened.get(i).onChange(() -> listeners.forEach(Runnable::run));
            all.add(new Driven(signs.get(i).counter(), opened.get(i)));
        }
        driven = List.copyOf(all);
        follow();
    }

    /** All are told to go dark before the first is waited for, so that those that answer do not wait for those that do not. */
    @Override
    public synchronized void stop() {
        driven.forEach(each -> each.show(new SignFace.Blank()));
        driven.forEach(each -> each.sign.close());
        driven = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !driven.isEmpty();
    }
}

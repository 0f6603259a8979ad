package bank.lobby.display.signs;

import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.Signs;
import bank.lobby.display.board.HallBoard;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The signs of this display: one, or none. Opens it at start, keeps its face in step with the board, leaves it blank at
 * the end. Thread-safe.
 */
@Component
public class CounterSigns implements SmartLifecycle {

    private final SignSettings settings;
    private final HallBoard hall;
    private final InstantSource time;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable CounterSign sign;
    private SignFace face = new SignFace.Blank();

    CounterSigns(SignSettings settings, HallBoard hall, InstantSource time) {
        this.settings = settings;
        this.hall = hall;
        this.time = time;
        hall.onChange(this::follow);
    }

    /** Calls {@code listener} when {@link #states()} may have changed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The signs' states; empty where there are none. */
    public synchronized List<SignState> states() {
        return sign == null
                ? List.of()
                : List.of(new SignState(settings.counter(), sign.status().name()));
    }

    /** Shows what the board says now, if that is something else; also to be called as time passes. */
    public synchronized void follow() {
        if (sign == null) {
            return;
        }
        SignFace next = SignFaces.of(hall.view(), settings.counter(), time.instant());
        if (!next.equals(face)) {
            face = next;
            sign.show(next);
        }
    }

    /**
     * @throws RuntimeException when the profile or the port cannot be right; the agent does not start then
     */
    @Override
    public synchronized void start() {
        String profile = settings.profile();
        String port = settings.port();
        if (settings.isThere() && profile != null && port != null) {
            sign = Signs.open(
                    ProfileCatalog.bundled().sign(ProfileId.of(profile)),
                    port,
                    settings.unit(),
                    InstantSource.system());
            sign.onChange(() -> listeners.forEach(Runnable::run));
            follow();
        }
    }

    @Override
    public synchronized void stop() {
        if (sign != null) {
            sign.close();
            sign = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return sign != null;
    }
}

package bank.lobby.device.keypad;

import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Call keypads that send frames with a key. Thread-safe. */
final class KeyFrameCallKeypad implements CallKeypad {

    private final Duration repeatGuard;
    private final Map<Integer, CallKeys> keys = new HashMap<>();
    private final KeypadPort port;
    private volatile @Nullable Consumer<CallPress> listener;

    KeyFrameCallKeypad(KeypadProfile profile, String port, int counter, InstantSource clock, Recordings recordings) {
        this.repeatGuard = profile.repeatGuard();
        this.port = new KeypadPort("keypad", profile, port, counter, clock, recordings, this::pressed);
    }

    @Override
    public LinkStatus link() {
        return port.port().status();
    }

    @Override
    public void onPress(Consumer<CallPress> listener) {
        this.listener = listener;
    }

    @Override
    public void onChange(Runnable listener) {
        port.port().onChange(listener);
    }

    @Override
    public void close() {
        port.close();
    }

    private void pressed(int counter, KeyAction action, long nowNanos) {
        CallCommand command =
                keys.computeIfAbsent(counter, each -> new CallKeys(repeatGuard)).press(action, nowNanos);
        Consumer<CallPress> told = listener;
        if (command != null && told != null) {
            told.accept(new CallPress(counter, command));
        }
    }
}

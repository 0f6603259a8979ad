package bank.lobby.server.platform;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Something every command needs of its branch and that seldom changes, kept in memory: services, a plan. It is exact, not
 * nearly so: under the branch's lock the database says which revision of the settings holds, and what was read at
 * another is read again. Thread-safe.
 *
 * @param <T> what is kept; never changed once read
 */
public final class Kept<T> {

    private final ConcurrentHashMap<String, Read<T>> read = new ConcurrentHashMap<>();
    private final Function<String, T> load;

    private record Read<T>(long settingsRev, T value) {}

    /** @param load reads it for one branch */
    public Kept(Function<String, T> load) {
        this.load = load;
    }

    /** As it stands under the lock of {@code change}. */
    public T get(BranchChange change) {
        Read<T> known = read.get(change.branch());
        if (known != null && known.settingsRev() == change.settingsRev()) {
            return known.value();
        }
        Read<T> fresh = new Read<>(change.settingsRev(), load.apply(change.branch()));
        read.put(change.branch(), fresh);
        return fresh.value();
    }
}

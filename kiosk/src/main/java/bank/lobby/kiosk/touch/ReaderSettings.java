package bank.lobby.kiosk.touch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The card and document readers at this kiosk; none is a kiosk where everyone is served unidentified.
 *
 * @param readers {@code lobby.kiosk.readers[0].profile} and {@code .port}, and so on
 * @param reader {@code lobby.kiosk.reader.profile} and {@code .port}: the short form for a kiosk with one reader; comes first
 */
@ConfigurationProperties("lobby.kiosk")
public record ReaderSettings(
        @DefaultValue List<Place> readers, @Nullable Place reader) {

    /**
     * One reader.
     *
     * @param profile id of the reader's profile
     * @param port {@code /dev/…}, a pseudo terminal or {@code tcp://host:port}; {@code pcsc:} and the name of a chip reader; {@code page:} for
     *     one that types
     */
    public record Place(@Nullable String profile, @Nullable String port) {

        public Place {
            if (profile == null || port == null) {
                throw new IllegalArgumentException("every reader under lobby.kiosk needs a profile and a port; found "
                        + (profile == null ? "port " + port : "profile " + profile) + " alone");
            }
        }
    }

    public ReaderSettings {
        readers = List.copyOf(readers);
    }

    /** All of them. */
    List<Place> all() {
        List<Place> all = new ArrayList<>();
        if (reader != null) {
            all.add(reader);
        }
        all.addAll(readers);
        return all;
    }
}

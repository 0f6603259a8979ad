package bank.lobby.server.triage.words;

import bank.lobby.server.triage.rule.NamedCode;
import bank.lobby.wire.station.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of one kind of thing in one language, in the order of the kind. Things of the same name are numbered. */
final class Named {

    private final Map<String, String> names = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final String unknown;

    Named(List<NamedCode> things, Language language, String unknown) {
        this.unknown = unknown;
        Map<String, Integer> seen = new HashMap<>();
        for (NamedCode thing : things) {
            String name = thing.names().in(language);
            int times = seen.merge(name, 1, Integer::sum);
            names.put(thing.code(), times == 1 ? name : name + " (" + times + ")");
            order.add(thing.code());
        }
    }

    /** The name of {@code code}; never the code itself. */
    String of(@Nullable String code) {
        return names.getOrDefault(String.valueOf(code), unknown);
    }

    /** The names of {@code codes} in the order of the kind, unknown ones last. */
    List<String> of(Collection<String> codes) {
        return codes.stream()
                .sorted(Comparator.<String>comparingInt(
                                code -> order.contains(code) ? order.indexOf(code) : order.size())
                        .thenComparing(code -> code))
                .map(this::of)
                .toList();
    }
}

package bank.lobby.display.announce;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code voice.json} of a voice: what its clips say and how a call is put together from them. Pure; file names are
 * relative to its folder.
 *
 * @param language what it speaks
 * @param standIn whether it only stands in for a voice the bank may use
 * @param source where the clips come from
 * @param chime played before the first call
 * @param call the words of a call, with <code>{number}</code> and <code>{counter}</code>
 * @param counter the words of a counter whose name has none of its own, with <code>{no}</code>
 * @param signs clip of each sign of a ticket number, upper case
 * @param numbers clips of 1 to 9, the tens, and what is not put together from those
 * @param words clips of words, lower case, without blanks at their ends
 */
record VoiceManifest(
        Language language,
        @JsonProperty("stand-in") boolean standIn,
        String source,
        String chime,
        List<String> call,
        List<String> counter,
        Map<String, String> signs,
        Map<Integer, List<String>> numbers,
        Map<String, String> words) {

    VoiceManifest {
        requireNonNull(language, "language");
        requireNonNull(source, "source");
        requireNonNull(chime, "chime");
        call = List.copyOf(requireNonNull(call, "call"));
        counter = List.copyOf(requireNonNull(counter, "counter"));
        signs = Map.copyOf(requireNonNull(signs, "signs"));
        numbers = Map.copyOf(requireNonNull(numbers, "numbers"));
        words = Map.copyOf(requireNonNull(words, "words"));
    }

    /** Files of the call of ticket {@code number} to the counter named {@code counterName}, in order. */
    List<String> filesOfCall(String number, int no, String counterName) {
        List<String> files = new ArrayList<>();
        for (String part : call) {
            switch (part) {
                case "{number}" -> files.addAll(filesOfNumber(number));
                case "{counter}" -> files.addAll(filesOfCounter(no, counterName));
                default -> files.add(fileOfWord(part));
            }
        }
        return files;
    }

    /** Every file it names, with repetitions. */
    List<String> files() {
        List<String> files = new ArrayList<>(signs.values());
        files.add(chime);
        files.addAll(words.values());
        numbers.values().forEach(files::addAll);
        return files;
    }

    /** Sign by sign; a sign without a clip is passed over rather than keeping the rest from being heard. */
    private List<String> filesOfNumber(String number) {
        return number.chars()
                .mapToObj(Character::toString)
                .map(sign -> signs.get(sign.toUpperCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> filesOfCounter(int no, String name) {
        List<String> own = filesOfName(name.toLowerCase(Locale.ROOT));
        if (own != null) {
            return own;
        }
        return counter.stream()
                .flatMap(part -> part.equals("{no}") ? filesOfAmount(no).stream() : List.of(fileOfWord(part)).stream())
                .toList();
    }

    /** The name read from left to right, the longest word first; {@code null} when a part of it cannot be said. */
    private @Nullable List<String> filesOfName(String name) {
        List<String> files = new ArrayList<>();
        int at = 0;
        while (at < name.length()) {
            int from = at;
            if (Character.isWhitespace(name.charAt(at))) {
                at++;
            } else if (isDigit(name.charAt(at))) {
                while (at < name.length() && isDigit(name.charAt(at))) {
                    at++;
                }
                files.addAll(at - from <= 2 ? filesOfAmount(Integer.parseInt(name.substring(from, at))) : List.of());
            } else {
                String word = longestWordAt(name, at);
                if (word == null) {
                    return null;
                }
                files.add(fileOfWord(word));
                at += word.length();
            }
        }
        return files.isEmpty() ? null : files;
    }

    private @Nullable String longestWordAt(String name, int at) {
        return words.keySet().stream()
                .filter(word -> name.startsWith(word, at))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse(null);
    }

    /** 1 to 99 as a number: whole where there is a clip, else tens and ones. */
    private List<String> filesOfAmount(int amount) {
        List<String> whole = numbers.get(amount);
        if (whole != null) {
            return whole;
        }
        List<String> files = new ArrayList<>(numbers.getOrDefault(amount - amount % 10, List.of()));
        files.addAll(numbers.getOrDefault(amount % 10, List.of()));
        return files;
    }

    private String fileOfWord(String word) {
        String file = words.get(word);
        if (file == null) {
            throw new IllegalArgumentException("The voice for " + language.tag() + " has no clip for " + word);
        }
        return file;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}

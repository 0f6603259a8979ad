package bank.lobby.server.triage.words;

import bank.lobby.wire.station.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The words of one language that are ours and not the bank's: {@code triage/words-<language>.properties}. */
final class FixedWords {

    private final Properties words = new Properties();
    private final Language language;

    FixedWords(Language language) {
        this.language = language;
        String file = "/triage/words-" + language.tag() + ".properties";
        try (InputStream stream = FixedWords.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    Language language() {
        return language;
    }

    /** The word of {@code key} with {@code values} in place of {0}, {1}, …. */
    String say(String key, Object... values) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no word for " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            word = word.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return word;
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}

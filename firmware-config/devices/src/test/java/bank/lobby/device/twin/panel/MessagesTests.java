package bank.lobby.device.twin.panel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page's three languages have the same keys, and the page asks for none that is missing. */
class MessagesTests {

    private static final Pattern KEY = Pattern.compile("(?m)^    (\\w+): \"[^\"]+\",$");
    private static final Pattern USE = Pattern.compile("data-say(?:-label)?=\"(\\w+)\"|\\bsay\\(\"(\\w+)\"");

    @Test
    void haveTheSameKeysInAllThreeLanguages() throws IOException {
        List<TreeSet<String>> languages = languages();

        assertThat(languages).hasSize(3);
        assertThat(languages).containsOnly(languages.getFirst());
        assertThat(languages.getFirst()).hasSizeGreaterThan(30);
    }

    @Test
    void haveEveryKeyThePageUses() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        for (String file : List.of("index.html", "panel.js", "paper.js", "tray.js", "keys.js")) {
            USE.matcher(text(file))
                    .results()
                    .forEach(use -> used.add(use.group(1) == null ? use.group(2) : use.group(1)));
        }

        assertThat(languages().getFirst()).containsAll(used);
    }

    private static List<TreeSet<String>> languages() throws IOException {
        return Pattern.compile("\n  },?\n")
                .splitAsStream(text("messages.js"))
                .map(language -> KEY.matcher(language)
                        .results()
                        .map(key -> key.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(keys -> !keys.isEmpty())
                .toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = PanelServer.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}

package bank.lobby.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the content security policy allows is all that any page may hold; a page that breaks it would be a blank one. */
class EveryPageTests {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\bsrc=)(?! type=\"importmap\">)[^>]*>");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\sstyle=|<style|styleMap");
    private static final Pattern HANDLER = Pattern.compile("<[a-z][^>]*\\son[a-z]+=");
    private static final Pattern FOREIGN = Pattern.compile("(?:src|href|action)=\"https?://");

    static Stream<Path> pages() {
        return Sources.pageFiles(".html");
    }

    static Stream<Path> scripts() {
        return Stream.concat(Sources.pageFiles(".js"), Sources.files(Sources.UI, ".js"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void carriesTheOneImportMapByteForByte(Path page) {
        String map = Sources.text(Sources.UI.resolve("importmap.json"));

        assertThat(IMPORT_MAP.matcher(Sources.text(page)).results().map(found -> found.group(1)))
                .containsExactly(map);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsNothingThePolicyForbids(Path page) {
        String text = Sources.text(page);

        assertThat(text).doesNotContainPattern(INLINE_SCRIPT);
        assertThat(text).doesNotContainPattern(INLINE_STYLE);
        assertThat(text).doesNotContainPattern(HANDLER);
        assertThat(text).doesNotContainPattern(FOREIGN);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void writesNoStyleAttributes(Path script) {
        assertThat(Sources.text(script)).doesNotContainPattern(INLINE_STYLE);
    }
}

package bank.lobby.server.customer.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One line of CSV: fields as they were written, and no field out of what is none. */
class CsvLineTests {

    @Property(tries = 500)
    void givesBackWhatWasWritten(@ForAll("lines") List<String> fields, @ForAll boolean quoted) {
        String text = fields.stream()
                .map(field -> quoted || field.matches(".*[\",].*") ? quoted(field) : field)
                .collect(Collectors.joining(","));

        assertThat(cut(text)).isEqualTo(fields.stream().map(String::strip).toList());
    }

    /** Whatever is in a file: either fields or one sentence, and never an accident. */
    @Property(tries = 2000)
    void takesAnythingOrSaysWhy(@ForAll("noise") String noise) {
        try {
            assertThat(cut(noise)).isNotEmpty();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("6222");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "a,\"b\"c,d", "a,b\"c", "\"", "a,\"b\" ,c"})
    void refusesWhatIsNotOfTheForm(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> cut(line));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings()
                .withChars('a', '王', '"', ',', ' ', ';', '|', '6')
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars('"', ',', 'a', ' ', '6', '2').ofMaxLength(30);
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    private static List<String> cut(String text) {
        CsvLine line = CsvLine.of(text.toCharArray(), text.length());
        return IntStream.range(0, line.fields()).mapToObj(line::text).toList();
    }
}

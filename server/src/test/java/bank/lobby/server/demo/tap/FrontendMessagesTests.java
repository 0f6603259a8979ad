package bank.lobby.server.demo.tap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is heard of the bytes a client sends to PostgreSQL. */
class FrontendMessagesTests {

    private final List<String> heard = new ArrayList<>();
    private final FrontendMessages messages = new FrontendMessages(heard::add);

    @Test
    void hearsAStatementWhenItIsExecutedAndNotBefore() {
        follow(start(), parse("s1", "SELECT 1"), bind("", "s1"));
        assertThat(heard).isEmpty();

        follow(execute(""));

        assertThat(heard).containsExactly("SELECT 1");
    }

    @Test
    void hearsAPreparedStatementByItsTextEveryTime() {
        follow(start(), parse("s1", "SELECT 1"), parse("", "BEGIN"));

        follow(bind("", "s1"), execute(""), bind("", ""), execute(""), bind("p", "s1"), execute("p"));

        assertThat(heard).containsExactly("SELECT 1", "BEGIN", "SELECT 1");
    }

    @Test
    void hearsASimpleQuery() {
        follow(start(), message('Q', "SET x = 1", ""));

        assertThat(heard).containsExactly("SET x = 1");
    }

    @Test
    void waitsForTheStartAfterAnAskForEncryption() {
        follow(ByteBuffer.allocate(8).putInt(8).putInt(80877103).array(), start(), message('Q', "SELECT 2", ""));

        assertThat(heard).containsExactly("SELECT 2");
    }

    @Test
    void forgetsAClosedStatement() {
        follow(start(), parse("s1", "SELECT 1"), message('C', "Ss1", ""), bind("", "s1"), execute(""));

        assertThat(heard).containsExactly("unknown");
    }

    @Property
    void hearsTheSameWhereverTheBytesAreCut(@ForAll @IntRange(min = 1, max = 40) int piece) {
        heard.clear();
        FrontendMessages cut = new FrontendMessages(heard::add);
        byte[] all = joined(
                start(),
                parse("s1", "SELECT '号'"),
                bind("", "s1"),
                execute(""),
                message('S'),
                message('Q', "COMMIT", ""));

        for (int at = 0; at < all.length; at += piece) {
            cut.follow(all, at, Math.min(piece, all.length - at));
        }

        assertThat(heard).containsExactly("SELECT '号'", "COMMIT");
    }

    private void follow(byte[]... sent) {
        byte[] all = joined(sent);
        messages.follow(all, 0, all.length);
    }

    private static byte[] start() {
        byte[] settings = "user\0postgres\0\0".getBytes(UTF_8);
        return ByteBuffer.allocate(8 + settings.length)
                .putInt(8 + settings.length)
                .putInt(3 << 16)
                .put(settings)
                .array();
    }

    private static byte[] parse(String name, String sql) {
        return message('P', name, sql, "");
    }

    private static byte[] bind(String portal, String statement) {
        return message('B', portal, statement, "parameter ".repeat(20));
    }

    private static byte[] execute(String portal) {
        return message('E', portal, "");
    }

    /** @param texts with a 0 between each two */
    private static byte[] message(char type, String... texts) {
        byte[] payload = String.join("\0", texts).getBytes(UTF_8);
        return ByteBuffer.allocate(5 + payload.length)
                .put((byte) type)
                .putInt(4 + payload.length)
                .put(payload)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

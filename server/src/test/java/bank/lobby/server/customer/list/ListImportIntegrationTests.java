package bank.lobby.server.customer.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.lobby.server.customer.CustomerTokens;
import bank.lobby.server.customer.KeyFiles;
import bank.lobby.server.customer.list.ListImport.Mode;
import bank.lobby.server.customer.list.ListImport.Outcome;
import bank.lobby.server.staff.RealServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A list comes in whole or not at all, and every problem is said with its line and without what stands there. */
class ListImportIntegrationTests extends RealServer {

    private static final String HEADING = "kind,number,tier,name,gender,manager,company,language,flags,notices\n";

    @Autowired
    private JdbcConnectionDetails database;

    private CustomerTokens tokens;

    @BeforeEach
    void emptyTable() {
        jdbc.sql("DELETE FROM customer").update();
        tokens = new KeyFiles(serverHome()).read().tokens();
    }

    @Test
    void keepsWhatTheTableNeedsAndNothingMore() throws Exception {
        Outcome outcome = run(
                Mode.MERGE,
                HEADING
                        + "BANK_CARD,6222021234567890,gold,王晓明,女,赵宇,青禾科技有限公司,zh-TW,vip-room; fragile,birthday;到期|到期|Matures\n"
                        + "resident-id,11010519491231002x,ordinary,\"Li, Wei\",,,,,,\r\n"
                        + "\n"
                        + "PASSPORT,E12345678,private,欧阳娜娜,M,,,en,,\"说,明\"");

        assertThat(outcome).isEqualTo(new Outcome.Good(3, 3, 0, 0));
        List<Map<String, Object>> rows = jdbc.sql("""
                SELECT tier, masked_name, relationship_manager, company, language, flags::text AS flags,
                       notices::text AS notices FROM customer ORDER BY tier""").query().listOfRows();
        assertThat(rows.get(0))
                .containsEntry("masked_name", "王**女士")
                .containsEntry("relationship_manager", "赵宇")
                .containsEntry("company", "青禾**有限公司")
                .containsEntry("language", "zh-TW")
                .containsEntry("flags", "{vip-room,fragile}")
                .satisfies(row -> assertThat(row.get("notices").toString())
                        .contains("Birthday today", "\"zh-CN\": \"到期\"", "\"en\": \"Matures\""));
        assertThat(rows.get(1)).containsEntry("masked_name", "L**").containsEntry("company", null);
        assertThat(rows.get(2))
                .containsEntry("masked_name", "欧阳**先生")
                .satisfies(row -> assertThat(row.get("notices").toString()).contains("\"en\": \"说,明\""));
    }

    @Test
    void takesNamesThatAreMaskedChineseHeadingsAByteOrderMarkAndGb18030() throws Exception {
        String list = "证件类型,号码,客户等级,脱敏姓名\nBANK_CARD,6222021234567890,gold,王**女士\n";

        assertThat(run(Mode.MERGE, "\uFEFF" + list)).isEqualTo(new Outcome.Good(1, 1, 0, 0));
        assertThat(run(
                        Mode.MERGE,
                        new ByteArrayInputStream(list.getBytes(Charset.forName("GB18030"))),
                        Charset.forName("GB18030")))
                .isEqualTo(new Outcome.Good(1, 0, 0, 0));
    }

    @Test
    void mergesAndReplacesAndOnlyChecks() throws Exception {
        String first = HEADING + card(1, "gold") + card(2, "gold") + card(3, "gold");
        run(Mode.MERGE, first);

        assertThat(run(Mode.CHECK, HEADING + card(9, "gold"))).isEqualTo(new Outcome.Good(1, 1, 0, 0));
        assertThat(count()).isEqualTo(3);
        assertThat(run(Mode.MERGE, HEADING + card(1, "gold") + card(2, "private") + card(4, "gold")))
                .isEqualTo(new Outcome.Good(3, 1, 1, 0));
        assertThat(count()).isEqualTo(4);
        assertThat(run(Mode.REPLACE, HEADING + card(2, "gold"))).isEqualTo(new Outcome.Good(1, 0, 1, 3));
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "CLUB_CARD,6222020000000002,gold,王晓明,,,,,, ! kind",
                "BANK_CARD,62220200000000O2,gold,王晓明,,,,,, ! number",
                "BANK_CARD,6.2222E+15,gold,王晓明,,,,,, ! number",
                "BANK_CARD, 6222020000000002,gold,王晓明,,,,,, ! number",
                "BANK_CARD,６２２２０２００００００,gold,王晓明,,,,,, ! number",
                "RESIDENT_ID,110105194912310021,gold,王晓明,,,,,, ! number",
                "BANK_CARD,6222020000000002,diamant,王晓明,,,,,, ! tier",
                "BANK_CARD,6222020000000002,gold,,,,,,, ! name",
                "BANK_CARD,6222020000000002,gold,王晓明,Herr,,,,, ! gender",
                "BANK_CARD,6222020000000002,gold,王晓明,,,,fr,, ! language",
                "BANK_CARD,6222020000000002,gold,王晓明,,,,,VIP room, ! flags",
                "BANK_CARD,6222020000000002,gold,王晓明,,,,,,a|b ! notices",
                "BANK_CARD,6222020000000002,gold,王晓明,,,,, ! fields",
                "BANK_CARD,6222020000000002,gold,\"王晓明,,,,,, ! quotation mark",
                "BANK_CARD,6222020000000002,gold,王\u0007晓明,,,,,, ! name"
            })
    void saysWhichLineIsWrongWithoutRepeatingIt(String bad, String where) throws Exception {
        Outcome outcome = run(Mode.MERGE, HEADING + card(1, "gold") + bad + "\n" + card(3, "gold"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Bad.class, refused -> {
            assertThat(refused.problems().count()).isEqualTo(1);
            assertThat(refused.problems().first().getFirst().toString())
                    .startsWith("line 3")
                    .contains(where)
                    .doesNotContain("62220200", "王晓明", "110105", "Herr", "diamant");
        });
        assertThat(count()).isZero();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws Exception {
        String list = HEADING + "BANK_CARD,1,x,,Q,,,fr,A B,|\n" + card(1, "gold") + "short\n" + card(2, "none");

        Outcome.Bad bad = (Outcome.Bad) run(Mode.MERGE, list);

        assertThat(bad.problems().first().stream().map(problem -> problem.line() + " " + problem.column()))
                .containsExactly(
                        "2 number",
                        "2 tier",
                        "2 name",
                        "2 gender",
                        "2 language",
                        "2 flags",
                        "2 notices",
                        "4 ",
                        "5 tier");
    }

    @Test
    void namesTheLinesOfANumberThatIsThereTwice() throws Exception {
        Outcome.Bad bad = (Outcome.Bad)
                run(Mode.MERGE, HEADING + card(1, "gold") + card(2, "gold") + card(1, "gold") + card(1, "private"));

        assertThat(bad.problems().first().stream().map(ListProblem::toString))
                .containsExactly(
                        "line 4, number: the same number as in line 2", "line 5, number: the same number as in line 2");
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "kind,number,tier\n",
                "kind,number,tier,name,masked_name\n",
                "kind,number,tier,name,name\n",
                "kind,number,tier,name,colour\n",
                "kind,number,tier,name\n",
                "kind,number,tier,name\n\n\n"
            })
    void refusesAHeadingThatIsOfNoUseAndAListOfNobody(String list) throws Exception {
        run(Mode.MERGE, HEADING + card(1, "gold"));

        assertThat(run(Mode.REPLACE, list)).isInstanceOf(Outcome.Bad.class);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void countsTheProblemsItDoesNotKeep() throws Exception {
        StringBuilder list = new StringBuilder(HEADING);
        for (int i = 0; i < 1500; i++) {
            list.append("oops\n");
        }

        Outcome.Bad bad = (Outcome.Bad) run(Mode.MERGE, list.toString());

        assertThat(bad.problems().count()).isEqualTo(1500);
        assertThat(bad.problems().first()).hasSize(ListProblems.KEPT);
    }

    @Test
    void refusesTextOfAnotherEncodingAndLinesWithoutEnd() throws Exception {
        byte[] gb = (HEADING + card(1, "gold")).getBytes(Charset.forName("GB18030"));
        String endless = HEADING + "x".repeat(100_000) + "\n" + card(1, "gold");

        Outcome.Bad wrongText = (Outcome.Bad) run(Mode.MERGE, new ByteArrayInputStream(gb), UTF_8);
        Outcome.Bad tooLong = (Outcome.Bad) run(Mode.MERGE, endless);

        assertThat(wrongText.problems().first()).singleElement().asString().contains("line 2", "encoding");
        assertThat(tooLong.problems().first()).singleElement().asString().contains("line 2", "longer");
    }

    @Test
    void changesNothingWhenTheFileBreaksOff() throws Exception {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream((HEADING + card(1, "gold")).getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the stick was pulled out");
                    }
                });

        assertThatThrownBy(() -> run(Mode.REPLACE, broken, UTF_8)).isInstanceOf(IOException.class);
        assertThat(count()).isZero();
    }

    /** Random lists, some lines of them spoiled in random ways: all or nothing, every time. */
    @Test
    void importsAllOrNothingWhateverTheListIs() throws Exception {
        Random random = new Random(20_261_129);
        for (int round = 0; round < 60; round++) {
            int lines = 1 + random.nextInt(40);
            boolean isSpoiled = random.nextBoolean();
            List<String> list = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                list.add(card(1000 * round + i, random.nextBoolean() ? "gold" : "ordinary"));
            }
            if (isSpoiled) {
                int at = random.nextInt(lines);
                list.set(at, spoiled(list.get(at), random));
            }
            long before = count();

            Outcome outcome = run(Mode.MERGE, HEADING + String.join("", list));

            assertThat(outcome).as("round %d", round).isInstanceOf(isSpoiled ? Outcome.Bad.class : Outcome.Good.class);
            assertThat(count()).as("round %d", round).isEqualTo(isSpoiled ? before : before + lines);
        }
    }

    private static String spoiled(String line, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> line.replaceFirst(",", ";");
            case 1 -> line.replaceFirst("gold|ordinary", "golden");
            case 2 -> line.replaceFirst("6222", "622A");
            case 3 -> '"' + line;
            case 4 -> line.replaceFirst("\n", ",\n");
            default -> line.replaceFirst("王", "");
        };
    }

    private Outcome run(Mode mode, String list) throws Exception {
        return run(mode, new ByteArrayInputStream(list.getBytes(UTF_8)), StandardCharsets.UTF_8);
    }

    private Outcome run(Mode mode, InputStream list, Charset charset) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            return new ListImport(connection, tokens).run(list, charset, mode, ListProgress.NONE);
        }
    }

    private static String card(int n, String tier) {
        return "BANK_CARD,622202%010d,%s,王,,,,,,\n".formatted(n, tier);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM customer").query(Long.class).single();
    }
}

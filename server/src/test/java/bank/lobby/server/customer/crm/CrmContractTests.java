package bank.lobby.server.customer.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.staff.MovableClock;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What our client asks and takes, held against the document a bank's CRM team is given. */
class CrmContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "k1:" + "t".repeat(43);

    private final CrmStub crm = new CrmStub();
    private final CrmClient client = CrmBench.client(CrmBench.settings(crm.url()), new MovableClock());

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void asksAsTheDocumentSays() throws Exception {
        client.ask(CustomerToken.kept(TOKEN));
        client.ask(new CustomerToken("k2:" + "u".repeat(43), TOKEN));

        assertThat(crm.asked()).hasSize(2).allSatisfy(question -> {
            assertThat(schema("Question").validate(question.body(), InputFormat.JSON))
                    .isEmpty();
            assertThat(question.authorization()).isEqualTo("Bearer secret-of-the-crm");
        });
        assertThat(crm.url().getPath()).isEqualTo(paths().keySet().iterator().next());
    }

    @Test
    void takesAllThatAnAnswerMayHold() throws Exception {
        crm.knowsEverybodyAs("gold");

        CrmAnswer answer = client.ask(CustomerToken.kept(TOKEN));

        assertThat(answer.entry()).satisfies(entry -> {
            assertThat(entry.tier()).isEqualTo("gold");
            assertThat(entry.maskedName()).isEqualTo("王**女士");
            assertThat(entry.relationshipManager()).isEqualTo("王敏");
            assertThat(entry.company()).isEqualTo("青禾**有限公司");
            assertThat(entry.language()).isEqualTo(Language.ZH_TW);
            assertThat(entry.flags()).containsExactly("fragile");
            assertThat(entry.notices()).containsExactly(new Names("生日", "生日", "Birthday"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'token': '%s', 'known': false}",
                "{'token': '%s', 'known': false, 'tier': null, 'more': {}}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 'A**'}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 'A**', 'company': null, 'notices': null, 'language': null}"
            })
    void takesWhatTheDocumentAllows(String sketch) throws Exception {
        String reply = sketch.replace('\'', '"');

        assertThat(schema("Answer").validate(reply.replace("%s", TOKEN), InputFormat.JSON))
                .isEmpty();
        crm.replies(200, reply);
        client.ask(CustomerToken.kept(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "'gold'",
                "{'token': '%s'}",
                "{'known': false}",
                "{'token': 'gold', 'known': false}",
                "{'token': '%s', 'known': 'perhaps'}",
                "{'token': '%s', 'known': true}",
                "{'token': '%s', 'known': true, 'tier': 'gold'}",
                "{'token': '%s', 'known': true, 'tier': 'Gold!', 'maskedName': 'A**'}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': '王晓明'}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 7}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 'A**', 'company': ' '}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 'A**', 'language': 'fr'}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 'A**', 'flags': ['VIP room']}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 'A**', 'flags': [null]}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 'A**', 'notices': [{'zh-CN': '生日'}]}",
                "{'token': '%s', 'known': true, 'tier': 'gold', 'maskedName': 'A**', 'notices': [null]}"
            })
    void refusesWhatTheDocumentForbids(String sketch) {
        String reply = sketch.replace('\'', '"');

        assertThat(schema("Answer").validate(reply.replace("%s", TOKEN), InputFormat.JSON))
                .isNotEmpty();
        crm.replies(200, reply);
        assertThatExceptionOfType(WrongAnswer.class)
                .isThrownBy(() -> client.ask(CustomerToken.kept(TOKEN)))
                .withMessageNotContainingAny("王晓明", TOKEN, "VIP");
    }

    /** What no schema can say: which tiers the bank has, and who was asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'token': '%s', 'known': true, 'tier': 'unobtainium', 'maskedName': 'A**'}",
                "{'token': 'k1:sssssssssssssssssssssssssssssssssssssssssss', 'known': true, 'tier': 'gold', 'maskedName': 'A**'}",
                "",
                "<html>maintenance</html>"
            })
    void refusesWhatIsNotAnAnswerToItsQuestion(String sketch) {
        crm.replies(200, sketch.replace('\'', '"'));

        assertThatExceptionOfType(WrongAnswer.class).isThrownBy(() -> client.ask(CustomerToken.kept(TOKEN)));
    }

    private static Schema schema(String name) {
        Map<String, Object> document = Map.of(
                "$ref", "#/components/schemas/" + name, "components", document().get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(document), InputFormat.JSON);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> paths() {
        return (Map<String, Object>) document().get("paths");
    }

    private static Map<String, Object> document() {
        try {
            return new Yaml().load(Files.readString(Path.of("docs/crm-openapi.yaml")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package bank.lobby.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.customer.CustomerDirectory;
import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.CustomersFixture;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.customer.KioskSeal;
import bank.lobby.server.customer.Tier;
import bank.lobby.server.customer.Tiers;
import bank.lobby.server.customer.crm.CrmFixture;
import bank.lobby.server.customer.crm.CrmStub;
import bank.lobby.server.hall.HallServer;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.TicketFacts.Identified;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;

/** Tickets of a hall whose CRM is late, wrong or not there: out at once, and raised when the answer comes. */
class RaiseOnAnswerIntegrationTests extends HallServer {

    private final CrmStub crm = new CrmStub();
    private final String card =
            "622202%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));

    @Autowired
    private ApplicationContext server;

    @Autowired
    private TicketViews views;

    private CrmFixture directory;

    @BeforeEach
    void start() {
        directory = new CrmFixture(server, crm);
    }

    @AfterEach
    void stop() {
        directory.close();
        crm.close();
    }

    @Test
    void issuesWhileTheCrmStillThinksAndRaisesWhenItAnswers() {
        crm.knowsEverybodyAs("private");
        crm.hold();

        TicketView issued = take(directory);
        crm.release();
        TicketView raised = untilItIs(Identified.RAISED, issued);

        assertThat(issued.facts().identification()).isEqualTo(Identified.PENDING);
        assertThat(issued.promiseMinutes()).isEqualTo(15);
        assertThat(issued.tier()).isNull();
        assertThat(raised.number()).isEqualTo(issued.number());
        assertThat(raised.since()).isEqualTo(issued.since());
        assertThat(raised.promiseMinutes()).isEqualTo(3);
        assertThat(raised.tier().code()).isEqualTo("private");
        assertThat(List.of(raised.maskedName(), raised.relationshipManager(), raised.company()))
                .containsExactly("王**女士", "王敏", "青禾**有限公司");
        assertThat(raised.notices()).hasSize(1);
        JsonNode event = lastEvent();
        assertThat(event.path("type").asString()).isEqualTo("RETRIAGED");
        assertThat(event.path("actor").asString()).isEqualTo("server");
        assertThat(event.path("body").path("why").path("cause").asString()).isEqualTo("LATE_ANSWER");
        assertThat(event.toString()).doesNotContain("王").doesNotContain("k1:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "500; boom",
                "200; }{",
                "200; {\"token\": \"%s\", \"known\": true, \"tier\": \"unobtainium\", \"maskedName\": \"A**\"}",
                "200; {\"token\": \"k1:somebody-else\", \"known\": true, \"tier\": \"private\", \"maskedName\": \"A**\"}"
            })
    void issuesAnOrdinaryTicketWhateverTheCrmSaysAndRaisesItWhenTheCrmIsWell(int status, String nonsense) {
        crm.replies(status, nonsense);

        TicketView issued = take(directory);
        await().until(() -> !crm.asked().isEmpty());
        crm.knowsEverybodyAs("private");

        assertThat(issued.facts().identification()).isEqualTo(Identified.PENDING);
        assertThat(issued.promiseMinutes()).isEqualTo(15);
        await().untilAsserted(() -> {
            clock.move(Duration.ofSeconds(16));
            assertThat(views.get(issued.id()).promiseMinutes()).isEqualTo(3);
        });
    }

    @Test
    void learnsTheNameOfAnOrdinaryCustomerAndMovesNobody() {
        crm.knowsEverybodyAs("ordinary");

        TicketView known = untilItIs(Identified.KNOWN, take(directory));

        assertThat(known.maskedName()).isEqualTo("王**女士");
        assertThat(known.promiseMinutes()).isEqualTo(15);
        assertThat(lastEvent().path("body").path("promiseMinutes").asInt()).isEqualTo(15);
    }

    @Test
    void learnsThatTheBankDoesNotKnowACustomer() {
        TicketView unknown = untilItIs(Identified.UNKNOWN, take(directory));

        assertThat(unknown.maskedName()).isNull();
        assertThat(unknown.promiseMinutes()).isEqualTo(15);
    }

    /** The event comes before there is a ticket: nobody would ever raise it but for a second look after issuing. */
    @Test
    void raisesATicketWhoseAnswerCameWhileItWasBeingIssued() {
        Tier tier = server.getBean(Tiers.class).find("private").orElseThrow();
        CustomerEntry entry = new CustomerEntry("private", "王**女士", null, null, List.of());
        CustomerDirectory quick = new CustomerDirectory() {
            private boolean isAsked;

            @Override
            public Identification find(CustomerToken token) {
                Identification answer = isAsked
                        ? new Identification.Known(token.current(), tier, entry, null)
                        : new Identification.Pending(token.current());
                isAsked = true;
                return answer;
            }
        };

        TicketView issued = take(quick);

        assertThat(issued.facts().identification()).isEqualTo(Identified.RAISED);
        assertThat(issued.promiseMinutes()).isEqualTo(3);
    }

    @Test
    void asksAgainAfterARestartForTicketsThatStillWait() {
        crm.knowsEverybodyAs("private");
        crm.hold();
        TicketView issued = take(directory);
        directory.close();
        crm.release();

        directory = new CrmFixture(server, crm);
        over(directory).getBean(RaiseOnAnswer.class).askAgain();

        assertThat(untilItIs(Identified.RAISED, issued).promiseMinutes()).isEqualTo(3);
    }

    @Test
    void countsWhatTheCrmSaidBeforeAndNeverLowersATicket() {
        crm.knowsEverybodyAs("private");
        untilItIs(Identified.RAISED, take(directory));
        clock.move(Duration.ofHours(2));
        crm.knowsEverybodyAs("ordinary");
        crm.hold();

        TicketView issued = take(directory);
        crm.release();
        TicketView settled = untilItIs(Identified.KNOWN, issued);

        assertThat(issued.facts().identification()).isEqualTo(Identified.LAST_KNOWN);
        assertThat(issued.promiseMinutes()).isEqualTo(3);
        assertThat(settled.promiseMinutes()).isEqualTo(3);
        assertThat(settled.tier().code()).isEqualTo("private");
    }

    @Test
    void leavesAClosedTicketAlone() {
        crm.knowsEverybodyAs("private");
        crm.hold();
        TicketView issued = take(directory);
        command(staff(Role.LOBBY_MANAGER), "/api/tickets/" + issued.id() + "/cancel");
        long rev = revision();

        crm.release();
        await().until(() -> customers(directory).identify(sealed()).isSettled());

        assertThat(revision()).isEqualTo(rev);
        assertThat(views.get(issued.id()).maskedName()).isNull();
    }

    private TicketView take(CustomerDirectory asked) {
        TakeTicket takeTicket = over(asked).getBean(TakeTicket.class);
        TicketRequest request = new TicketRequest(CASH, Language.ZH_CN, sealed());
        IssuedTicket issued =
                takeTicket.take(new BranchCommand(hall, UUID.randomUUID().toString(), Caller.SERVER, "issue"), request);
        assertThat(issued.slipJob()).isNotNull();
        return views.get(issued.id());
    }

    private SealedCustomer sealed() {
        return KioskSeal.seal(customers.sealingKey(), card);
    }

    /** The server's own parts, but for those that ask who a customer is. */
    private ApplicationContext over(CustomerDirectory asked) {
        AnnotationConfigApplicationContext with = new AnnotationConfigApplicationContext();
        with.setParent(server);
        with.registerBean(Customers.class, () -> customers(asked), part -> part.setPrimary(true));
        with.registerBean(RaiseOnAnswer.class, part -> part.setPrimary(true));
        with.registerBean(TakeTicket.class, part -> part.setPrimary(true));
        with.refresh();
        return with;
    }

    private Customers customers(CustomerDirectory asked) {
        return CustomersFixture.asking(server, asked);
    }

    private TicketView untilItIs(Identified identification, TicketView ticket) {
        await().untilAsserted(() ->
                assertThat(views.get(ticket.id()).facts().identification()).isEqualTo(identification));
        return views.get(ticket.id());
    }

    private JsonNode lastEvent() {
        return json.readTree(
                jdbc.sql("""
                SELECT row_to_json(e)::text FROM event e WHERE branch_id = :hall ORDER BY rev DESC LIMIT 1""").param("hall", hall).query(String.class).single());
    }
}

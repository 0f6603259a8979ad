package bank.lobby.server.demo.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told of a tap's counts. */
class StatementsTests {

    private static final String REQUESTS = """
            [{"request":"POST /next 200","count":4,"statements":10,"roundTrips":12,"transactions":4,
              "courses":[{"count":3,"trips":[["BEGIN","SELECT 1"],["COMMIT"]]},{"count":1,"trips":[[]]}]}]""";

    @Test
    void dividesSumsByRequests() {
        assertThat(Statements.counts(REQUESTS))
                .containsExactly(new Statements.PerRequest("POST /next 200", 4, 2.5, 3, 1));
    }

    @Test
    void writesEveryCourseWithTheNumberOfItsRoundTrip() {
        assertThat(Statements.texts(REQUESTS)).isEqualTo("""
                ==== POST /next 200, 4 times
                -- 3 of 4
                 1  BEGIN
                 1  SELECT 1
                 2  COMMIT
                -- 1 of 4
                 1  (nothing but a question whether the connection lives)

                """);
    }
}

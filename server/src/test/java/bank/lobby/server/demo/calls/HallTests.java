package bank.lobby.server.demo.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bank.lobby.server.demo.CrowdPart;
import bank.lobby.server.demo.check.CheckFailed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who of a load works where. */
class HallTests {

    private final List<CrowdPart> crowd = CrowdPart.parse("1x7,1x64,100x3");

    @Test
    void takesTheSmallestBranchWithACounterForEveryClient() {
        assertThat(Hall.of(crowd, 1, 7).part().counters()).isEqualTo(7);
        assertThat(Hall.of(crowd, 1, 8).part().counters()).isEqualTo(64);
    }

    @Test
    void takesTheLargestWhereNoneHasCountersEnough() {
        assertThat(Hall.of(crowd, 1, 65).counters()).isEqualTo(64);
    }

    @Test
    void saysSoWhereTheCrowdHasNoSuchPart() {
        assertThatExceptionOfType(CheckFailed.class).isThrownBy(() -> Hall.of(crowd, 1000, 1));
    }

    @Property
    void givesEveryDeskToOneClientAndReachesEveryBranch(
            @ForAll @IntRange(min = 1, max = 40) int branches, @ForAll @IntRange(min = 1, max = 60) int clients) {
        List<Hall.Desk> desks = desks(branches, clients);

        assertThat(desks).doesNotHaveDuplicates();
        assertThat(desks)
                .extracting(Hall.Desk::branch)
                .containsAll(hall(branches, clients).part().codes());
        assertThat(desks)
                .allSatisfy(desk -> assertThat(desk.counter())
                        .isBetween(1, hall(branches, clients).part().counters()));
    }

    @Property
    void seatsNobodyTwiceInOneBranch(
            @ForAll @IntRange(min = 1, max = 40) int branches, @ForAll @IntRange(min = 1, max = 60) int clients) {
        assertThat(desks(branches, clients).stream()
                        .collect(Collectors.groupingBy(
                                Hall.Desk::branch, Collectors.mapping(Hall.Desk::floater, Collectors.toList())))
                        .values())
                .allSatisfy(floaters -> assertThat(floaters).doesNotHaveDuplicates());
    }

    @Property
    void issuesForEveryBranchAndHasNoClientWithoutOne(
            @ForAll @IntRange(min = 1, max = 40) int branches, @ForAll @IntRange(min = 1, max = 60) int clients) {
        Hall hall = hall(branches, clients);
        List<List<String>> all = IntStream.range(0, clients)
                .mapToObj(client -> hall.branchesOf(client, clients))
                .toList();

        assertThat(all).allSatisfy(some -> assertThat(some).isNotEmpty());
        assertThat(all.stream().flatMap(List::stream)).containsAll(hall.part().codes());
    }

    private static Hall hall(int branches, int clients) {
        return new Hall(new CrowdPart(1, branches, Math.ceilDiv(clients, branches)));
    }

    private static List<Hall.Desk> desks(int branches, int clients) {
        Hall hall = hall(branches, clients);
        return IntStream.range(0, clients)
                .mapToObj(client -> hall.desksOf(client, clients, clients))
                .flatMap(List::stream)
                .toList();
    }
}

package bank.lobby.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class BranchTurnsTests {

    private final BranchTurns turns = new BranchTurns(2);

    @Test
    void letsThoseWhoWaitThroughInTheOrderTheyCame() throws InterruptedException {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch open = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        Thread first = Thread.ofPlatform().start(() -> turns.take("b", () -> await(open)));
        awaitBlocked(first);
        for (int i = 0; i < 20; i++) {
            int place = i;
            Thread next = Thread.ofPlatform().start(() -> turns.take("b", () -> served.add(place)));
            waiting.add(next);
            awaitBlocked(next);
        }

        open.countDown();
        for (Thread each : waiting) {
            each.join();
        }

        assertThat(served)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void keepsNoBranchWaitingForAnother() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        Thread busy = Thread.ofPlatform().start(() -> turns.take("one", () -> await(open)));
        awaitBlocked(busy);

        assertThat(turns.take("other", () -> "done")).isEqualTo("done");

        open.countDown();
        busy.join();
    }

    @Test
    void letsTheBranchesThroughInTheOrderTheyCameWhereAllPlacesAreTaken() throws InterruptedException {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        Thread busy = Thread.ofPlatform().start(() -> turns.take("busy", () -> await(never)));
        Thread done = Thread.ofPlatform().start(() -> turns.take("done", () -> await(open)));
        awaitBlocked(busy);
        awaitBlocked(done);
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int place = i;
            Thread next = Thread.ofPlatform().start(() -> turns.take("branch " + place, () -> served.add(place)));
            waiting.add(next);
            awaitBlocked(next);
        }
        assertThat(served).isEmpty();

        open.countDown();
        for (Thread each : waiting) {
            each.join();
        }

        assertThat(served)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
        never.countDown();
        busy.join();
    }

    @Test
    void givesTheTurnOnWhenTheWorkFails() {
        assertThatThrownBy(() -> turns.take("b", () -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(turns.take("b", () -> "done")).isEqualTo("done");
    }

    @Test
    void doesNothingForAThreadThatIsToStop() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> turns.take("b", () -> "done")).isInstanceOf(CannotAcquireLockException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private static void awaitBlocked(Thread thread) {
        Awaitility.await()
                .until(() ->
                        thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

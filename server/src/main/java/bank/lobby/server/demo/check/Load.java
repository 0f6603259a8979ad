package bank.lobby.server.demo.check;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Many clients doing one thing over and over for a bounded time. */
public final class Load {

    private Load() {}

    /** One client's turn, and whether it goes on. */
    public interface Client {

        boolean turn() throws Exception;
    }

    /**
     * Runs every client in its own thread until {@code time} is over or it says it is done.
     *
     * @return seconds it took
     * @throws CheckFailed when a client failed; the others are stopped then
     */
    public static double run(Duration time, List<? extends Client> clients) {
        long start = System.nanoTime();
        BooleanSupplier open = () -> System.nanoTime() - start < time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> ended = new ExecutorCompletionService<>(threads);
            for (Client client : clients) {
                ended.submit(() -> {
                    while (open.getAsBoolean() && client.turn()) {
                        // the turn is the work
                    }
                    return null;
                });
            }
            await(ended, clients.size(), threads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailed("interrupted");
        } catch (ExecutionException e) {
            throw new CheckFailed("a client of the load failed: " + e.getCause());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void await(CompletionService<Void> ended, int clients, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        try {
            for (int i = 0; i < clients; i++) {
                ended.take().get();
            }
        } catch (InterruptedException | ExecutionException e) {
            threads.shutdownNow();
            throw e;
        }
    }
}

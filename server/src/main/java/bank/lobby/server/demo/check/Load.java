package bank.lobby.server.demo.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
     */
    public static double run(Duration time, List<? extends Client> clients) {
        long start = System.nanoTime();
        BooleanSupplier open = () -> System.nanoTime() - start < time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Client client : clients) {
                running.add(threads.submit(() -> {
                    while (open.getAsBoolean() && client.turn()) {
                        // the turn is the work
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailed("interrupted");
        } catch (ExecutionException e) {
            throw new CheckFailed("a client of the load failed: " + e.getCause());
        }
        return (System.nanoTime() - start) / 1e9;
    }
}

package bank.lobby.server.demo.check;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Kills the demo's server without warning, again and again, at random moments while it answers. The demo starts it anew. */
final class Killer implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Web web;
    private final String mark;
    private final Duration between;
    private final CountDownLatch end = new CountDownLatch(1);
    private int kills;

    /**
     * @param port of the server
     * @param between two kills in the middle; zero for none
     */
    Killer(int port, Duration between) {
        this.web = new Web(port);
        this.mark = "--server.port=" + port;
        this.between = between;
    }

    @Override
    public void run() {
        while (!between.isZero() && !isOver()) {
            server().ifPresent(each -> {
                each.destroyForcibly();
                kills++;
            });
        }
    }

    /** Waits until the server answers, and then for the next moment; whether there is none any more. */
    private boolean isOver() {
        long millis = between.toMillis();
        try {
            while (!answers()) {
                if (end.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return end.await(ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean answers() {
        try {
            return web.get("/actuator/health/readiness").status() == 200;
        } catch (NoAnswer starting) {
            return false;
        }
    }

    void stop() {
        end.countDown();
    }

    /** After its thread has ended. */
    int kills() {
        return kills;
    }

    private Optional<ProcessHandle> server() {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains(mark))
                .filter(each -> each.info().commandLine().orElse("").contains("lobby-server.jar"))
                .findFirst();
    }
}

package bank.lobby.server.push.web;

import bank.lobby.server.platform.ChangeSignal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes browsers for the rounds of pushes that begin, a moment after they are stored and outside of every command. */
@Component
@ConditionalOnProperty("lobby.server.web-push.contact")
class WebPushWatch implements ChangeSignal, AutoCloseable {

    /** Chosen: a round that began longer ago, when this server was away, wakes nobody any more. */
    private static final Duration NEW = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(WebPushWatch.class);

    private final Subscriptions subscriptions;
    private final WebPushSender sender;
    private final InstantSource clock;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private boolean away;

    WebPushWatch(Subscriptions subscriptions, WebPushSender sender, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void changed(String branch) {
        changed.add(branch);
    }

    /** Never overlaps itself. */
    @Scheduled(fixedDelayString = "${lobby.server.web-push.watch:250ms}")
    void look() {
        Set<String> branches = Set.copyOf(changed);
        if (branches.isEmpty()) {
            return;
        }
        changed.removeAll(branches);
        try {
            Instant after = clock.instant().minus(NEW);
            subscriptions.claim(branches, after).forEach(wake -> sending.execute(() -> sender.send(wake)));
            away = false;
        } catch (DataAccessException gone) {
            changed.addAll(branches);
            if (!away) {
                LOG.warn("Nobody can be woken: {}", gone.getMessage());
            }
            away = true;
        }
    }

    @Override
    public void close() {
        sending.shutdownNow();
    }
}

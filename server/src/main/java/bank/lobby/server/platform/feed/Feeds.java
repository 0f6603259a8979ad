package bank.lobby.server.platform.feed;

import bank.lobby.server.platform.ChangeSignal;
import bank.lobby.server.platform.EventLog;
import bank.lobby.server.platform.StreamView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The feeds of all branches followed on this node. Hints make them quick; the sweep of revisions every second makes them
 * right when every hint is lost. Thread-safe.
 */
@Component
class Feeds implements ChangeSignal {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    /** Source: architecture, section 3: at most eight snapshots are computed at once. */
    private static final int SNAPSHOTS = 8;

    private final Map<String, BranchFeed> feeds = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final EventLog log;
    private final ObjectProvider<StreamView> views;
    private final Semaphore snapshots = new Semaphore(SNAPSHOTS);
    private int sweeps;

    Feeds(JdbcClient jdbc, EventLog log, ObjectProvider<StreamView> views) {
        this.jdbc = jdbc;
        this.log = log;
        this.views = views;
    }

    /** The feed of {@code branch}, which is known to exist. */
    BranchFeed of(String branch) {
        return feeds.computeIfAbsent(
                branch,
                id -> new BranchFeed(
                        id,
                        log,
                        views.stream().collect(Collectors.toMap(StreamView::name, Function.identity())),
                        snapshots));
    }

    @Override
    public void changed(String branch) {
        BranchFeed feed = feeds.get(branch);
        if (feed != null) {
            feed.poke();
        }
    }

    /** Every second: finds what hints missed; every tenth time also the sign of life. */
    @Scheduled(fixedDelayString = "${lobby.feed.sweep:1s}")
    void sweep() {
        sweeps++;
        boolean head = sweeps % 10 == 0;
        feeds.values().forEach(feed -> feed.tend(head));
        List<String> followed = feeds.entrySet().stream()
                .filter(entry -> entry.getValue().isFollowed())
                .map(Map.Entry::getKey)
                .toList();
        if (!followed.isEmpty()) {
            compare(followed);
        }
    }

    private void compare(List<String> followed) {
        try {
            jdbc.sql("SELECT id, stream_epoch::text, rev FROM branch WHERE id = ANY(:ids)")
                    .param("ids", followed.toArray(String[]::new))
                    .query(row -> {
                        BranchFeed feed = of(row.getString("id"));
                        String epoch = row.getString("stream_epoch");
                        if (!feed.isBehind(epoch, row.getLong("rev"))) {
                            return;
                        }
                        if (epoch.equals(feed.epoch())) {
                            feed.poke();
                        } else {
                            feed.restart();
                        }
                    });
        } catch (DataAccessException away) {
            LOG.warn("The sweep of revisions could not read the database: {}", away.getMessage());
        }
    }
}

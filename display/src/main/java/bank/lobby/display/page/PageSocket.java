package bank.lobby.display.page;

import bank.lobby.display.board.HallBoard;
import bank.lobby.display.keypads.CounterKeypads;
import bank.lobby.display.signs.CounterSigns;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page's end of the protocol: the whole state on every hello and after every change, a head while nothing happens.
 * One thread sends; everyone else only pokes it, so that a slow page holds up nobody.
 */
@Component
class PageSocket extends TextWebSocketHandler implements SmartLifecycle {

    /** Source: architecture.md section 3. */
    private static final Duration HEAD = Duration.ofSeconds(10);

    /** Chosen: a page that takes nothing for so long is gone, and comes back by itself. */
    private static final int SEND_LIMIT_MS = 5_000;

    private static final int BUFFER_BYTES = 512 * 1024;

    private record Snapshot(String t, String epoch, long rev, PageState state) {}

    private record Head(String t, long rev) {}

    private final PageStates states;
    private final JsonMapper json;
    private final Set<WebSocketSession> sessions = ConcurrentHashMap.newKeySet();
    private final Semaphore pokes = new Semaphore(0);
    private final String epoch = UUID.randomUUID().toString();
    private volatile @Nullable Thread thread;

    PageSocket(PageStates states, JsonMapper json, HallBoard hall, CounterSigns signs, CounterKeypads keypads) {
        this.states = states;
        this.json = json;
        hall.onChange(this::poke);
        signs.onChange(this::poke);
        keypads.onChange(this::poke);
    }

    /** Something changed: the pages get a snapshot soon. */
    void poke() {
        pokes.release();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        sessions.add(new ConcurrentWebSocketSessionDecorator(session, SEND_LIMIT_MS, BUFFER_BYTES));
    }

    /** Whatever a page says is a hello: it has nothing else to say here. */
    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        poke();
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sessions.removeIf(other -> other.getId().equals(session.getId()));
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("page-socket").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
        sessions.forEach(session -> drop(session, CloseStatus.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        long rev = 0;
        List<PageState.Spoken> announced = List.of();
        try {
            while (true) {
                boolean poked = pokes.tryAcquire(HEAD.toMillis(), TimeUnit.MILLISECONDS);
                pokes.drainPermits();
                PageState state = states.now();
                if (poked || !state.announcements().equals(announced)) {
                    announced = state.announcements();
                    send(json.writeValueAsString(new Snapshot("snapshot", epoch, ++rev, state)));
                } else {
                    send(json.writeValueAsString(new Head("head", rev)));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String text) {
        TextMessage message = new TextMessage(text);
        for (WebSocketSession session : sessions) {
            try {
                session.sendMessage(message);
            } catch (IOException | RuntimeException gone) {
                drop(session, CloseStatus.SESSION_NOT_RELIABLE);
            }
        }
    }

    private void drop(WebSocketSession session, CloseStatus status) {
        sessions.remove(session);
        try {
            session.close(status);
        } catch (IOException | RuntimeException alreadyGone) {
            // Nothing left to close.
        }
    }
}

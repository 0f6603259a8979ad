package bank.lobby.kiosk.page;

import bank.lobby.kiosk.touch.ReaderDesk;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page's end of the agent: the same protocol as the server's stream, with snapshots only. A snapshot goes out at every
 * hello and every change, a head every ten seconds. Sending is serialised, so that revisions never run backwards.
 */
@Component
class PageSocket extends TextWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(PageSocket.class);

    /** Chosen: a page that takes longer has died, and comes back by itself. */
    private static final int SEND_MS = 2_000;

    private static final int BUFFER_BYTES = 256 * 1024;

    private final PageFeed feed;
    private final ReaderDesk readers;
    private final JsonMapper json;
    private final String epoch = UUID.randomUUID().toString();
    private final Map<String, WebSocketSession> open = new ConcurrentHashMap<>();
    private final Set<String> greeted = ConcurrentHashMap.newKeySet();
    private long rev;

    PageSocket(PageFeed feed, ReaderDesk readers, JsonMapper json) {
        this.feed = feed;
        this.readers = readers;
        this.json = json;
        feed.onChange(this::changed);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        open.put(session.getId(), new ConcurrentWebSocketSessionDecorator(session, SEND_MS, BUFFER_BYTES));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        open.remove(session.getId());
        greeted.remove(session.getId());
        readers.pageOpen(!greeted.isEmpty());
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        if (isHello(message.getPayload())) {
            synchronized (this) {
                greeted.add(session.getId());
                send(session.getId(), snapshot());
            }
            readers.pageOpen(true);
        }
    }

    private synchronized void changed() {
        rev++;
        if (!greeted.isEmpty()) {
            String snapshot = snapshot();
            greeted.forEach(id -> send(id, snapshot));
        }
    }

    @Scheduled(fixedRate = 10_000)
    synchronized void head() {
        String head = json.writeValueAsString(Map.of("t", "head", "rev", rev));
        greeted.forEach(id -> send(id, head));
    }

    private String snapshot() {
        return json.writeValueAsString(new Snapshot("snapshot", epoch, rev, feed.state()));
    }

    private void send(String id, String text) {
        WebSocketSession session = open.get(id);
        if (session == null || !session.isOpen()) {
            return;
        }
        try {
            session.sendMessage(new TextMessage(text));
        } catch (IOException | RuntimeException gone) {
            log.debug("A page went away while it was told", gone);
        }
    }

    private boolean isHello(String text) {
        try {
            JsonNode message = json.readTree(text);
            return message.path("t").asString("").equals("hello");
        } catch (JacksonException noise) {
            return false;
        }
    }

    private record Snapshot(String t, String epoch, long rev, PageState state) {}
}

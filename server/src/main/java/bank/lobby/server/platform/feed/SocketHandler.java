package bank.lobby.server.platform.feed;

import bank.lobby.server.platform.AccessRevoked;
import bank.lobby.server.platform.Presence;
import bank.lobby.server.platform.StreamGrant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The server's end of every socket: hello in, the stream out. Everything else a client says closes it. */
@Component
class SocketHandler extends TextWebSocketHandler implements SubProtocolCapable, Presence {

    /** The sub-protocol of browsers; stations need none. */
    static final String PROTOCOL = "lobby.v1";

    static final String GRANT = "lobby.grant";

    /** Source: architecture, section 4.4. */
    private static final int LARGEST_MESSAGE = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);

    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private final Feeds feeds;
    private final JsonMapper json;

    SocketHandler(Feeds feeds, JsonMapper json) {
        this.feeds = feeds;
        this.json = json;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        socket.setTextMessageSizeLimit(LARGEST_MESSAGE);
        followers.put(socket.getId(), new Follower(socket, grant(socket)));
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        Follower follower = followers.get(socket.getId());
        if (follower == null) {
            return;
        }
        follower.heard();
        try {
            @Nullable FollowerHello hello = json.readValue(message.getPayload(), FollowerHello.class);
            if (hello == null || !"hello".equals(hello.t()) || hello.v() != 1) {
                follower.close(CloseStatus.PROTOCOL_ERROR);
                return;
            }
            feeds.of(follower.grant().branch()).join(follower, hello);
        } catch (JacksonException malformed) {
            follower.close(CloseStatus.BAD_DATA);
        } catch (RuntimeException notNow) {
            LOG.warn("A follower of {} could not join: {}", follower.grant().branch(), notNow.getMessage());
            follower.close(CloseStatus.SERVICE_RESTARTED);
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        Follower follower = followers.get(socket.getId());
        if (follower != null) {
            follower.heard();
        }
    }

    @Override
    public Set<Here> here() {
        long now = System.nanoTime();
        return followers.values().stream()
                .filter(follower -> follower.isThere(now))
                .map(Follower::grant)
                .map(grant ->
                        new Here(grant.branch(), grant.stream(), grant.caller().id()))
                .collect(Collectors.toSet());
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable error) {
        LOG.debug("Socket {} broke: {}", socket.getId(), error.getMessage());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        Follower follower = followers.remove(socket.getId());
        if (follower != null) {
            feeds.of(follower.grant().branch()).leave(follower);
            follower.stop();
        }
    }

    /** Also closes a socket that has not said hello yet: it would say it later. */
    @EventListener
    void revoked(AccessRevoked revoked) {
        followers.values().stream()
                .filter(follower -> follower.grant().caller().id().equals(revoked.callerId()))
                .forEach(follower -> follower.close(CloseStatus.POLICY_VIOLATION));
    }

    private static StreamGrant grant(WebSocketSession socket) {
        if (socket.getAttributes().get(GRANT) instanceof StreamGrant grant) {
            return grant;
        }
        throw new IllegalStateException("A socket came through the handshake without a grant");
    }
}

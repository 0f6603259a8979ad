package bank.lobby.server.platform.feed;

import bank.lobby.server.platform.StreamGrant;
import bank.lobby.server.platform.StreamGrants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets a socket in by its credential: a station's bearer token, or a browser's single-use ticket in the sub-protocol. */
@Component
class Handshake implements HandshakeInterceptor {

    private static final String TICKET = "ticket.";

    private final StreamGrants grants;

    Handshake(StreamGrants grants) {
        this.grants = grants;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        Optional<StreamGrant> grant = grantOf(request.getHeaders());
        if (grant.isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(SocketHandler.GRANT, grant.get());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    private Optional<StreamGrant> grantOf(HttpHeaders headers) {
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return grants.ofBearer(authorization.substring("Bearer ".length()));
        }
        List<String> protocols = headers.getOrEmpty("Sec-WebSocket-Protocol");
        return protocols.stream()
                .flatMap(line -> List.of(line.split("\\s*,\\s*")).stream())
                .filter(protocol -> protocol.startsWith(TICKET))
                .findFirst()
                .flatMap(protocol -> grants.redeem(protocol.substring(TICKET.length())));
    }
}

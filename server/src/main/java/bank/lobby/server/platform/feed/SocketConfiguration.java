package bank.lobby.server.platform.feed;

import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Opens {@code /ws}. Browsers are held to the server's own origin, which is the default and stays so. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {

    /** Source: architecture, section 4.4: the default backlog of 50 drops a hall that reconnects at once. */
    private static final int BACKLOG = 4096;

    /** Bytes. Chosen: many times the largest request there is but one, and nothing that fills the memory. */
    private static final int LARGEST_BODY = 64 * 1024;

    /** Bytes. Chosen: a plan of as many rules as it may have, each with everything it can ask; read of supervisors only. */
    private static final int LARGEST_PLAN = 1024 * 1024;

    /** Where whole plans are sent while they are written. */
    private static final String PLANS = "^/api/branches/[^/]+/plan-(draft|words|review|trial)$";

    private final SocketHandler handler;
    private final Handshake handshake;

    SocketConfiguration(SocketHandler handler, Handshake handshake) {
        this.handler = handler;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, "/ws").addInterceptors(handshake);
    }

    /** Refuses larger bodies with 413 before anything of them is kept, whoever sends them. */
    @Bean
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> largestBody() {
        return factory -> factory.addServerCustomizers(server -> {
            ConditionalHandler.SkipNext unlessAPlan = new ConditionalHandler.SkipNext();
            unlessAPlan.includePath(PLANS);
            server.insertHandler(new SizeLimitHandler(LARGEST_BODY, -1));
            server.insertHandler(unlessAPlan);
            server.insertHandler(new SizeLimitHandler(LARGEST_PLAN, -1));
        });
    }

    @Bean
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> backlog() {
        return factory -> factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                if (connector instanceof org.eclipse.jetty.server.ServerConnector socket) {
                    socket.setAcceptQueueSize(BACKLOG);
                }
            }
        });
    }
}

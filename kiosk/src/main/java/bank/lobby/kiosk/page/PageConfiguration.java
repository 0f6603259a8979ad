package bank.lobby.kiosk.page;

import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where the page and its socket are found. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableScheduling
class PageConfiguration implements WebMvcConfigurer, WebSocketConfigurer {

    /** Bytes. Chosen: many times the largest request there is, and nothing that fills the agent's 64 MB. */
    private static final int LARGEST_BODY = 64 * 1024;

    private final PageSocket socket;

    PageConfiguration(PageSocket socket) {
        this.socket = socket;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/kiosk/");
        registry.addRedirectViewController("/kiosk", "/kiosk/");
        registry.addViewController("/kiosk/").setViewName("forward:/kiosk/index.html");
    }

    /** The framework checks the origin once more; {@link LoopbackGuard} has already done so for every request. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/ws").setAllowedOriginPatterns("http://127.0.0.1:[*]", "http://localhost:[*]");
    }

    /** Refuses larger bodies with 413 before anything of them is kept. */
    @Bean
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> largestBody() {
        return factory ->
                factory.addServerCustomizers(server -> server.insertHandler(new SizeLimitHandler(LARGEST_BODY, -1)));
    }
}

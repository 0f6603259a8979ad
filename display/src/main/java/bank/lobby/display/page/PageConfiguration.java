package bank.lobby.display.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where the page and its socket are. Origins are checked by {@link LoopbackGuard}, for the socket as for the rest. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class PageConfiguration implements WebMvcConfigurer, WebSocketConfigurer {

    private final PageSocket socket;

    PageConfiguration(PageSocket socket) {
        this.socket = socket;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/display/");
        registry.addRedirectViewController("/display", "/display/");
        registry.addViewController("/display/").setViewName("forward:/display/index.html");
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/ws").setAllowedOriginPatterns("http://127.0.0.1:[*]", "http://localhost:[*]");
    }
}

package bank.lobby.wire.link;

import bank.lobby.wire.board.BoardEvent;
import bank.lobby.wire.board.BoardMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A station's standing connection to its branch's board: connects, says hello, stays exact, notices silence, and comes
 * back with full-jitter back-off. One thread owns everything; {@link #close()} may be called from any other.
 */
public final class BoardLink implements AutoCloseable {

    /** Source: the server sends a head every 10 s; two missed and a half is a dead line. */
    private static final Duration SILENCE = Duration.ofSeconds(25);

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final URI uri;
    private final Supplier<String> bearer;
    private final BoardCodec codec;
    private final InstantSource clock;
    private final BoardListener listener;
    private final BoardFollower follower = new BoardFollower();
    private final Backoff backoff = new Backoff(new Random());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Thread thread;
    private volatile boolean closing;
    private boolean down;

    /**
     * Prepares the link; {@link #start()} opens it.
     *
     * @param uri {@code ws://…/ws}
     * @param bearer a fresh station token for every connection
     */
    public BoardLink(URI uri, Supplier<String> bearer, BoardCodec codec, InstantSource clock, BoardListener listener) {
        this.uri = uri;
        this.bearer = bearer;
        this.codec = codec;
        this.clock = clock;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("board-link").daemon().unstarted(this::run);
    }

    /** Begins to connect; returns at once. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        http.shutdownNow();
    }

    private void run() {
        while (!closing) {
            try {
                follow();
            } catch (InterruptedException stop) {
                return;
            }
            if (!pause()) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(backoff.next());
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    private void follow() throws InterruptedException {
        Inbox inbox = new Inbox();
        WebSocket socket;
        try {
            socket = http.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + bearer.get())
                    .connectTimeout(CONNECT)
                    .buildAsync(uri, inbox)
                    .get(CONNECT.toSeconds() + 5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException refused) {
            lost(reasonOf(refused));
            return;
        }
        try {
            send(socket, follower.hello());
            lost(receive(socket, inbox));
        } finally {
            socket.abort();
        }
    }

    /** Takes messages until the line is dead; returns why. */
    private String receive(WebSocket socket, Inbox inbox) throws InterruptedException {
        while (true) {
            String text = inbox.next(SILENCE);
            if (text == null) {
                return inbox.reason();
            }
            BoardMessage message;
            BoardFollower.Reaction reaction;
            try {
                message = codec.read(text);
                reaction = follower.accept(message, clock.instant());
            } catch (RuntimeException unreadable) {
                return "The server sent a message that cannot be read";
            }
            switch (reaction) {
                case CHANGED -> tellChange(message);
                case ASK_AGAIN -> send(socket, follower.hello());
                case NOTHING -> tellLive();
            }
        }
    }

    private void send(WebSocket socket, Hello hello) {
        socket.sendText(codec.write(hello), true);
    }

    private void tellChange(BoardMessage message) {
        var state = follower.state();
        if (state != null) {
            listener.changed(state, follower.rev(), follower.epoch());
            if (message instanceof BoardEvent event) {
                listener.happened(event);
            }
        }
        tellLive();
    }

    private void tellLive() {
        backoff.reset();
        if (follower.state() != null) {
            down = false;
            listener.live();
        }
    }

    private void lost(String reason) {
        if (!down && !closing) {
            down = true;
            listener.lost(reason);
        }
    }

    private static String reasonOf(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof WebSocketHandshakeException refused) {
            return "The server refused the connection: " + refused.getResponse().statusCode();
        }
        return "The server cannot be reached: " + cause.getClass().getSimpleName();
    }

    /** Joins the parts of each message and hands whole ones to the link's thread. */
    private static final class Inbox implements WebSocket.Listener {

        private static final String END = "";

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private volatile String reason = "Nothing was heard from the server";

        @Nullable
        String next(Duration patience) throws InterruptedException {
            String text = messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return text == null || text.equals(END) ? null : text;
        }

        String reason() {
            return reason;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String words) {
            reason = "The server closed the connection: " + code;
            messages.add(END);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            reason = "The connection broke: " + error.getClass().getSimpleName();
            messages.add(END);
        }
    }
}

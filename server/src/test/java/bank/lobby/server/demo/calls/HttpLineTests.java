package bank.lobby.server.demo.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load's own HTTP against a peer that says what the test wants. */
class HttpLineTests {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private ServerSocket server;
    private HttpLine line;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        line = new HttpLine(server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        server.close();
    }

    @Test
    void readsABodyByItsLengthAndAnotherByItsChunksOverOneConnection() throws IOException {
        answer(
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n号1",
                "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");

        assertThat(post().text()).isEqualTo("号1");
        HttpLine.Answer second = post();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo("abcde");
    }

    @Test
    void takesAnAnswerWithoutABodyForAnEmptyOne() throws IOException {
        answer("HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");

        assertThat(post().text()).isEmpty();
        assertThat(post().text()).isEqualTo("x");
    }

    @Test
    void tellsTheCookiesWithoutTheirAttributes() throws IOException {
        answer("HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: b=; Max-Age=0\r\nContent-Length: 0\r\n\r\n");

        assertThat(post().cookies()).isEqualTo(List.of("a=1", "b="));
    }

    @Test
    void sendsHeadersAndTheLengthInBytes() throws Exception {
        answer("HTTP/1.1 204 No Content\r\n\r\n");

        line.send("POST", "/x", Map.of("Idempotency-Key", "k"), "号");

        assertThat(heard.take())
                .startsWith("POST /x HTTP/1.1\n")
                .contains("\nContent-Length: 3\n")
                .contains("\nIdempotency-Key: k\n");
    }

    @Test
    void saysThatAnAnswerBrokeOffAndConnectsAnew() throws IOException {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx");
        assertThatExceptionOfType(IOException.class).isThrownBy(this::post);

        answer("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\ny");
        assertThat(post().text()).isEqualTo("y");
    }

    private HttpLine.Answer post() throws IOException {
        return line.send("POST", "/", Map.of(), "");
    }

    /** One connection: each request's head is heard, and answered with the next of {@code answers}; then it is closed. */
    private void answer(String... answers) {
        Thread.ofVirtual().start(() -> {
            try (Socket peer = server.accept()) {
                BufferedReader in = new BufferedReader(new InputStreamReader(peer.getInputStream(), UTF_8));
                for (String answer : answers) {
                    heard.add(head(in));
                    peer.getOutputStream().write(answer.getBytes(UTF_8));
                }
            } catch (IOException gone) {
                heard.add("gone: " + gone);
            }
        });
    }

    private static String head(BufferedReader in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String text = in.readLine(); text != null && !text.isEmpty(); text = in.readLine()) {
            head.append(text).append('\n');
        }
        return head.toString();
    }
}

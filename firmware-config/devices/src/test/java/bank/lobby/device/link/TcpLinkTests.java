package bank.lobby.device.link;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpLinkTests extends SerialLinkContract {

    private ServerSocket server;
    private SerialLink near;
    private SerialLink far;

    @BeforeEach
    void connect() throws Exception {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        near = TcpLink.connect("127.0.0.1", server.getLocalPort());
        far = TcpLink.over(server.accept());
    }

    @AfterEach
    void disconnect() throws Exception {
        near.close();
        far.close();
        server.close();
    }

    @Override
    SerialLink near() {
        return near;
    }

    @Override
    SerialLink far() {
        return far;
    }

    @Override
    void vanish() {
        far.close();
    }

    @Test
    void saysWhomItCannotReach() throws Exception {
        server.close();

        assertThatExceptionOfType(LinkUnavailableException.class)
                .isThrownBy(() -> TcpLink.connect("127.0.0.1", server.getLocalPort()))
                .withMessageContaining("127.0.0.1:" + server.getLocalPort());
    }
}

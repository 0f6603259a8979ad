package bank.lobby.server.demo.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive HTTP/1.1 connection that costs the load generator little: no pool, no selector, no redirects. Connects
 * when it must. One thread at a time.
 */
final class HttpLine implements AutoCloseable {

    private static final int CONNECT_MS = 3_000;
    private static final int PATIENCE_MS = 20_000;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    HttpLine(int port) {
        this.port = port;
    }

    /** @param cookies those that the answer sets, each {@code name=value} */
    record Answer(int status, byte[] body, List<String> cookies) {

        String text() {
            return new String(body, UTF_8);
        }
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws IOException when the connection broke; it is not known then whether the request was heard
     */
    Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        if (!socket.isConnected()) {
            connect();
        }
        try {
            socket.getOutputStream().write(request(method, path, headers, body));
            return answer();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private byte[] request(String method, String path, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder(400)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nContent-Length: ")
                .append(bytes.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(ISO_8859_1);
        byte[] all = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        return all;
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        List<String> cookies = new ArrayList<>();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "set-cookie" -> cookies.add(value.split(";", 2)[0]);
                default -> {
                    // nothing a load needs to know
                }
            }
        }
        return new Answer(status, chunked ? chunks() : exactly(length), cookies);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int size = Integer.parseInt(line().strip(), 16);
        while (size > 0) {
            all.write(exactly(size));
            line();
            size = Integer.parseInt(line().strip(), 16);
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        int one = in.read();
        while (one != '\n') {
            if (one < 0) {
                throw new EOFException("the answer broke off");
            }
            if (one != '\r') {
                line.append((char) one);
            }
            one = in.read();
        }
        return line.toString();
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** It may be used again after. */
    @Override
    public void close() throws IOException {
        socket.close();
        socket = new Socket();
    }
}

package bank.lobby.display;

import bank.lobby.wire.board.BoardCall;
import bank.lobby.wire.board.BoardCounter;
import bank.lobby.wire.board.BoardEvent;
import bank.lobby.wire.board.BoardMessage;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.board.BoardTicketChange;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.StationKind;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server as a display sees it, written by hand over plain sockets: it can go away, come back with another epoch, lose
 * an event on the way, have another time of day, and refuse. Its board changes by {@link #call} and its kin.
 */
public final class FakeServer implements AutoCloseable {

    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<OutputStream> followers = ConcurrentHashMap.newKeySet();
    private final List<String> hellos = new CopyOnWriteArrayList<>();
    private final List<Pressed> presses = new CopyOnWriteArrayList<>();
    private final Queue<String> keypadAnswers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger enrolments = new AtomicInteger();
    private volatile ServerSocket listening;
    private volatile int port;
    private volatile Duration ahead = Duration.ZERO;
    private BoardState board = SampleHall.board(List.of());
    private String epoch = "e1";
    private long rev = 1;

    private record Request(String path, Map<String, String> headers, byte[] body) {}

    /** A key of a counter as it came. */
    public record Pressed(String path, String bearer, String key, String body) {}

    /** What {@link #answersKeys} takes for an answer that gets lost on the way. */
    public static final String LOST = "lost";

    /** Answers the next keys with these refusals, one each; without any every key is done. */
    public void answersKeys(String... problems) {
        keypadAnswers.addAll(List.of(problems));
    }

    /** Every key that came, in order. */
    public List<Pressed> presses() {
        return List.copyOf(presses);
    }

    /** Starts to listen on a free port of the loopback address. */
    public FakeServer() {
        comeBack();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Server time runs this much ahead of this machine's. */
    public void beAhead(Duration lead) {
        ahead = lead;
    }

    public Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Every hello heard, as it came. */
    public List<String> hellos() {
        return List.copyOf(hellos);
    }

    public int enrolments() {
        return enrolments.get();
    }

    /** Replaces the board without telling anyone; to be followed by a reconnect. */
    public synchronized void has(BoardState state) {
        board = state;
        rev++;
    }

    /** Calls {@code number} to {@code counter} now. */
    public synchronized void call(String number, int counter) {
        tell(change(SampleHall.call(number, counter, TicketState.CALLED, now(), rev + 1), TicketState.WAITING));
    }

    /** Calls {@code number}, and the event gets lost on the way. */
    public synchronized void callUnheard(String number, int counter) {
        BoardEvent lost =
                change(SampleHall.call(number, counter, TicketState.CALLED, now(), rev + 1), TicketState.WAITING);
        board = board.after(lost);
        rev = lost.rev();
    }

    /** The called ticket goes on to {@code to}. */
    public synchronized void move(String number, TicketState to) {
        BoardCall was = board.calls().stream()
                .filter(call -> call.number().equals(number))
                .findFirst()
                .orElseThrow();
        BoardCall next = SampleHall.call(number, was.counter(), to, was.calledAt(), was.callRev());
        tell(change(next, was.state()));
    }

    public synchronized void counter(BoardCounter counter) {
        tell(new BoardEvent(rev + 1, "COUNTER_CHANGED", now(), null, counter));
    }

    /** A sign of life, as the server sends every ten seconds. */
    public synchronized void beat() {
        byte[] head = json.writerFor(BoardMessage.class).writeValueAsBytes(new BoardMessage.Head(rev));
        followers.forEach(out -> send(out, head));
    }

    /** Cuts every connection; the port stays open. */
    public void cut() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Forgets everything it was, as after a restore: another epoch, revisions from the start. */
    public synchronized void beginEpoch(String name, BoardState state) {
        epoch = name;
        rev = 1;
        board = state;
    }

    /** Closes the port and cuts every connection. */
    public void goAway() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        cut();
    }

    /** Listens on the same port again. */
    public void comeBack() {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = server.getLocalPort();
            listening = server;
            Thread.ofVirtual().start(() -> accept(server));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        goAway();
    }

    private static BoardEvent event(long rev, BoardTicketChange change, Instant at) {
        return new BoardEvent(rev, "CHANGED", at, change, null);
    }

    private BoardEvent change(BoardCall call, TicketState from) {
        return event(
                rev + 1, new BoardTicketChange(call.ticket(), call.service(), from, call.state(), call, null), now());
    }

    private void tell(BoardEvent event) {
        board = board.after(event);
        rev = event.rev();
        byte[] text = json.writerFor(BoardMessage.class).writeValueAsBytes(event);
        followers.forEach(out -> send(out, text));
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            for (Request request = read(in); request != null; request = read(in)) {
                switch (request.path()) {
                    case "/ws" -> {
                        follow(socket, in, request);
                        return;
                    }
                    case "/api/enrolment" -> enrol(socket.getOutputStream(), request);
                    case "/actuator/health" -> answer(socket.getOutputStream(), 200, "{\"status\":\"UP\"}");
                    default -> {
                        if (!request.path().endsWith("/keypad")) {
                            answer(socket.getOutputStream(), 404, "{}");
                        } else if (!pressed(socket.getOutputStream(), request)) {
                            return;
                        }
                    }
                }
            }
        } catch (IOException gone) {
            // The other end went away, or a test sent us away.
        } finally {
            open.remove(socket);
        }
    }

    /** Takes a key of a counter; false when its answer is to be lost. */
    private boolean pressed(OutputStream out, Request request) throws IOException {
        Map<String, String> headers = request.headers();
        presses.add(new Pressed(
                request.path(),
                headers.getOrDefault("authorization", ""),
                headers.getOrDefault("idempotency-key", ""),
                new String(request.body(), StandardCharsets.UTF_8)));
        String answer = keypadAnswers.poll();
        if (LOST.equals(answer)) {
            return false;
        }
        if (answer != null) {
            answer(out, 409, "{\"type\":\"urn:lobby:problem:" + answer + "\"}");
        } else {
            answer(out, 200, "{\"number\":\"A012\",\"state\":\"CALLED\",\"waiting\":3}");
        }
        return true;
    }

    private void enrol(OutputStream out, Request request) throws IOException {
        if (json.readTree(request.body()).path("code").asString("").equals("USED-UP")) {
            answer(out, 403, "{\"type\":\"urn:lobby:problem:enrolment-code-refused\"}");
            return;
        }
        enrolments.incrementAndGet();
        answer(
                out,
                201,
                json.writeValueAsString(new Enrolment(UUID.randomUUID(), SampleHall.CODE, StationKind.DISPLAY)));
    }

    private void follow(Socket socket, DataInputStream in, Request request) throws IOException {
        OutputStream out = socket.getOutputStream();
        if (!request.headers().getOrDefault("authorization", "").startsWith("Bearer v1.")) {
            answer(out, 401, "{}");
            return;
        }
        out.write(("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + acceptFor(request.headers().get("sec-websocket-key")) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        try {
            for (String hello = frame(in); hello != null; hello = frame(in)) {
                hellos.add(hello);
                synchronized (this) {
                    send(
                            out,
                            json.writerFor(BoardMessage.class)
                                    .writeValueAsBytes(new BoardMessage.Snapshot(epoch, rev, board)));
                    followers.add(out);
                }
            }
        } finally {
            followers.remove(out);
        }
    }

    private static String frame(DataInputStream in) throws IOException {
        int first = in.read();
        int length = in.read() & 0x7F;
        if (first < 0 || (first & 0x0F) == 8) {
            return null;
        }
        length = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] text = in.readNBytes(length);
        for (int i = 0; i < text.length; i++) {
            text[i] ^= mask[i % 4];
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void send(OutputStream out, byte[] text) {
        try {
            out.write(0x81);
            out.write(
                    text.length < 126
                            ? new byte[] {(byte) text.length}
                            : new byte[] {126, (byte) (text.length >> 8), (byte) text.length});
            out.write(text);
            out.flush();
        } catch (IOException gone) {
            // Its own thread notices.
        }
    }

    private static String acceptFor(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Request read(DataInputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(start.split(" ")[1], headers, body(in, headers));
    }

    private static byte[] body(DataInputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        byte[] whole = {};
        while (true) {
            byte[] part = in.readNBytes(Integer.parseInt(line(in), 16));
            line(in);
            if (part.length == 0) {
                return whole;
            }
            byte[] longer = java.util.Arrays.copyOf(whole, whole.length + part.length);
            System.arraycopy(part, 0, longer, whole.length, part.length);
            whole = longer;
        }
    }

    /** One line; empty at the end of the stream. */
    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void answer(OutputStream out, int status, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now().atOffset(ZoneOffset.UTC));
        String type = status < 400 ? "application/json" : "application/problem+json";
        out.write(("HTTP/1.1 " + status + " X\r\nDate: " + date + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
    }
}

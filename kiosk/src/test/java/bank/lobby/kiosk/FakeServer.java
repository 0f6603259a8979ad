package bank.lobby.kiosk;

import bank.lobby.wire.appointment.CheckIn;
import bank.lobby.wire.appointment.CheckInAnswer;
import bank.lobby.wire.appointment.FoundAppointment;
import bank.lobby.wire.board.BoardEvent;
import bank.lobby.wire.board.BoardMessage;
import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.machine.MachineOffer;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipJob;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.PrinterReport;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.Arrival;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.ServiceAvailability;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server as a kiosk sees it, written by hand over plain sockets: it can be away, slow, ill and unfriendly, and it
 * remembers what it was asked. Speaks as much HTTP and WebSocket as the agent needs.
 */
public final class FakeServer implements AutoCloseable {

    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> boards = ConcurrentHashMap.newKeySet();
    private final AtomicInteger plansGiven = new AtomicInteger();
    private volatile boolean withholdsBoard;
    private final Map<String, IssuedTicket> tickets = new ConcurrentHashMap<>();
    private final Map<UUID, SlipOutcome> outcomes = new ConcurrentHashMap<>();
    private final List<TicketRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger enrolments = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();
    private final Map<UUID, SlipOrder> orders = new ConcurrentHashMap<>();
    private final Set<OutputStream> followers = ConcurrentHashMap.newKeySet();
    private final AtomicLong rev = new AtomicLong(7);
    private volatile ServerSocket listening;
    private volatile int port;
    private volatile int refusal;
    private volatile boolean losesAnswers;
    private volatile boolean takesReports = true;
    private volatile boolean losesReportAnswers;
    private final List<String> refusedReports = new CopyOnWriteArrayList<>();
    private final List<PrinterReport> printerReports = new CopyOnWriteArrayList<>();
    private final AtomicInteger reports = new AtomicInteger();
    private volatile long delayMillis;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<MachineOffer> offers = new CopyOnWriteArrayList<>();
    private volatile List<ServiceAvailability> availability = List.of();
    private volatile MachineHall machines = MachineHall.NONE;
    private volatile ArrivalAnswer arrivalAnswer = new ArrivalAnswer(List.of(), null);
    private volatile String ticketRefusal = "";
    private final List<CheckIn> checkIns = new CopyOnWriteArrayList<>();
    private volatile List<FoundAppointment> booked = List.of();
    private volatile boolean triedTooOften;

    private record Request(String method, String path, Map<String, String> headers, byte[] body) {}

    private record Response(int status, String json) {}

    /** Starts to listen on a free port of the loopback address. */
    public FakeServer() {
        comeBack();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Closes the port and cuts every connection. */
    public void goAway() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers every question, but gives nobody the board: a server on its way out. */
    public void withholdBoard(boolean withhold) {
        withholdsBoard = withhold;
        boards.forEach(FakeServer::hangUp);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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

    /** The next {@code times} requests for tickets are answered with 503. */
    public void failTimes(int times) {
        failing.set(times);
    }

    /** Every answer from now on takes this long. */
    public void answerAfterMillis(long millis) {
        delayMillis = millis;
    }

    /** From now on tickets are issued, and the connection breaks before the answer. */
    public void loseAnswers(boolean lose) {
        losesAnswers = lose;
    }

    /** Every station call is refused with {@code status}; 0 ends that. */
    public void refuseStation(int status) {
        refusal = status;
    }

    /** Whether reports are acknowledged, or answered with 503. */
    public void takeReports(boolean take) {
        takesReports = take;
    }

    /** From now on reports are taken, and the connection breaks before the answer. */
    public void loseReportAnswers(boolean lose) {
        losesReportAnswers = lose;
    }

    /** The states of the reports that were answered with 503. */
    public List<String> refusedReports() {
        return List.copyOf(refusedReports);
    }

    /** How many reports were taken, repeated ones included. */
    public int reports() {
        return reports.get();
    }

    /** What was said of the printer, oldest first. */
    public List<PrinterReport> printerReports() {
        return List.copyOf(printerReports);
    }

    public Map<String, IssuedTicket> tickets() {
        return Map.copyOf(tickets);
    }

    public Map<UUID, SlipOutcome> outcomes() {
        return Map.copyOf(outcomes);
    }

    public List<TicketRequest> requests() {
        return List.copyOf(requests);
    }

    /** Somebody on the staff wants the slip of {@code number} once more; every kiosk that follows the board hears of it. */
    public SlipOrder orderSlip(String number) {
        Slip slip = SampleBranch.slip(
                Language.ZH_CN, number, SampleBranch.services().getFirst().names());
        SlipOrder order = new SlipOrder(UUID.randomUUID(), new SlipJob(UUID.randomUUID(), slip), true);
        orders.put(order.job().id(), order);
        happens(SlipOrder.EVENT);
        return order;
    }

    /** What is open and how the machines are from now on; every kiosk that follows the board hears that something changed. */
    public void hall(List<ServiceAvailability> services, MachineHall hall) {
        availability = services;
        machines = hall;
        happens("COUNTER_OPENED");
    }

    /** What a kiosk is told at a swipe from now on. */
    public void answerArrivals(ArrivalAnswer answer) {
        arrivalAnswer = answer;
    }

    /** Tickets are refused with this problem, by the number A007, until an empty slug ends that. */
    public void refuseTickets(String slug) {
        ticketRefusal = slug;
    }

    /** What is found by whoever says that they have an appointment from now on; nothing where it is empty. */
    public void answerCheckIns(FoundAppointment... appointments) {
        booked = List.of(appointments);
    }

    /** Whether this kiosk has tried so often that it is to wait. */
    public void refuseCheckIns(boolean refuse) {
        triedTooOften = refuse;
    }

    public List<CheckIn> checkIns() {
        return List.copyOf(checkIns);
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    public List<MachineOffer> offers() {
        return List.copyOf(offers);
    }

    /** Something of {@code type} happens in the branch; every kiosk that follows the board hears of it. */
    public void happens(String type) {
        BoardEvent event = new BoardEvent(rev.incrementAndGet(), type, SampleBranch.ISSUED_AT, null, null);
        byte[] frame = json.writerFor(BoardMessage.class).writeValueAsBytes(event);
        followers.forEach(follower -> tell(follower, frame));
    }

    /** How often somebody asked for the plan. */
    public int plansGiven() {
        return plansGiven.get();
    }

    public int enrolments() {
        return enrolments.get();
    }

    @Override
    public void close() {
        goAway();
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                if (server.isClosed()) {
                    // It came while we were going away, and nobody else will close it.
                    socket.close();
                    return;
                }
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
                if (request.path().equals("/ws")) {
                    if (withholdsBoard) {
                        return;
                    }
                    boards.add(socket);
                    follow(socket, in, request);
                    return;
                }
                Response response = answer(request);
                if (losesAnswers && request.path().endsWith("/tickets")
                        || losesReportAnswers && request.path().endsWith("/outcome")) {
                    return;
                }
                write(socket.getOutputStream(), response);
            }
        } catch (IOException | InterruptedException gone) {
            // The other end went away, or a test sent us away.
        } finally {
            boards.remove(socket);
            open.remove(socket);
        }
    }

    private Response answer(Request request) throws InterruptedException {
        Thread.sleep(delayMillis);
        if (request.path().equals("/api/enrolment")) {
            return enrol(request);
        }
        if (refusal != 0) {
            return problem(refusal, "station-revoked");
        }
        if (!request.headers().getOrDefault("authorization", "").startsWith("Bearer v1.")) {
            return problem(401, "station-unknown");
        }
        if (request.path().endsWith("/plan")) {
            plansGiven.incrementAndGet();
            return new Response(200, json.writeValueAsString(SampleBranch.plan()));
        }
        if (request.path().endsWith("/tickets")) {
            return issue(request);
        }
        if (request.path().endsWith("/availability")) {
            return new Response(200, json.writeValueAsString(availability));
        }
        if (request.path().endsWith("/machines")) {
            return new Response(200, json.writeValueAsString(machines));
        }
        if (request.path().endsWith("/arrivals")) {
            arrivals.add(json.readValue(request.body(), Arrival.class));
            return new Response(200, json.writeValueAsString(arrivalAnswer));
        }
        if (request.path().endsWith("/appointments/check-in")) {
            return checkIn(request);
        }
        if (request.path().endsWith("/diversions")) {
            offers.add(json.readValue(request.body(), MachineOffer.class));
            return new Response(200, "{}");
        }
        if (request.path().endsWith("/slip-orders")) {
            return new Response(200, json.writeValueAsString(orders.values()));
        }
        if (request.path().endsWith("/printer")) {
            printerReports.add(json.readValue(request.body(), PrinterReport.class));
            return new Response(204, "");
        }
        if (request.path().startsWith("/api/slip-jobs/")) {
            return report(request);
        }
        return problem(404, "unknown-branch");
    }

    private Response checkIn(Request request) {
        checkIns.add(json.readValue(request.body(), CheckIn.class));
        if (triedTooOften) {
            return problem(429, "too-many-tries");
        }
        return booked.isEmpty()
                ? problem(404, "appointment-not-found")
                : new Response(200, json.writeValueAsString(new CheckInAnswer(booked)));
    }

    private Response enrol(Request request) {
        if (json.readTree(request.body()).path("code").asString("").equals("USED-UP")) {
            return problem(403, "enrolment-code-refused");
        }
        enrolments.incrementAndGet();
        Enrolment enrolment = new Enrolment(UUID.randomUUID(), SampleBranch.CODE, StationKind.KIOSK);
        return new Response(201, json.writeValueAsString(enrolment));
    }

    private synchronized Response issue(Request request) {
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return problem(503, "busy");
        }
        TicketRequest wanted = json.readValue(request.body(), TicketRequest.class);
        requests.add(wanted);
        if (SampleBranch.services().stream().noneMatch(s -> s.code().equals(wanted.service()))) {
            return problem(404, "unknown-service");
        }
        if (!ticketRefusal.isEmpty()) {
            return new Response(
                    409, "{\"type\":\"urn:lobby:problem:" + ticketRefusal + "\",\"status\":409,\"number\":\"A007\"}");
        }
        IssuedTicket ticket = tickets.computeIfAbsent(
                request.headers().get("idempotency-key"),
                key -> SampleBranch.ticket("A%03d".formatted(tickets.size() + 12), wanted));
        return new Response(201, json.writeValueAsString(ticket));
    }

    private Response report(Request request) {
        SlipOutcome outcome = json.readValue(request.body(), SlipOutcome.class);
        if (!takesReports) {
            refusedReports.add(outcome.state().name());
            return problem(503, "busy");
        }
        UUID job = UUID.fromString(request.path().split("/")[3]);
        reports.incrementAndGet();
        outcomes.put(job, outcome);
        orders.remove(job);
        return new Response(204, "");
    }

    private static Response problem(int status, String slug) {
        return new Response(status, "{\"type\":\"urn:lobby:problem:" + slug + "\",\"status\":" + status + "}");
    }

    private void follow(Socket socket, DataInputStream in, Request request) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        if (refusal != 0) {
            write(out, problem(refusal, "station-revoked"));
            return;
        }
        out.write(
                ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                                + acceptFor(request.headers().get("sec-websocket-key")) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        readFrame(in);
        tell(
                out,
                json.writerFor(BoardMessage.class)
                        .writeValueAsBytes(new BoardMessage.Snapshot("e1", rev.get(), SampleBranch.board())));
        followers.add(out);
        try {
            while (readFrame(in)) {
                tell(out, ("{\"t\":\"head\",\"rev\":" + rev + "}").getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            followers.remove(out);
        }
    }

    private static void tell(OutputStream follower, byte[] frame) {
        try {
            synchronized (follower) {
                writeFrame(follower, frame);
            }
        } catch (IOException gone) {
            // It will be back, and ask for what it missed.
        }
    }

    private static boolean readFrame(DataInputStream in) throws IOException {
        int first = in.read();
        int length = in.read() & 0x7F;
        if (first < 0 || (first & 0x0F) == 8) {
            return false;
        }
        length = length == 126 ? in.readUnsignedShort() : length;
        in.readNBytes(4 + length);
        return true;
    }

    private static void writeFrame(OutputStream out, byte[] text) throws IOException {
        out.write(0x81);
        if (text.length < 126) {
            out.write(text.length);
        } else {
            out.write(new byte[] {126, (byte) (text.length >> 8), (byte) text.length});
        }
        out.write(text);
        out.flush();
    }

    private static String acceptFor(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String start = line(in);
        if (start == null || start.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String[] parts = start.split(" ");
        return new Request(parts[0], parts[1], headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            var whole = new ByteArrayOutputStream();
            while (true) {
                int size = Integer.parseInt(line(in), 16);
                whole.write(in.readNBytes(size));
                line(in);
                if (size == 0) {
                    return whole.toByteArray();
                }
            }
        }
        return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void write(OutputStream out, Response response) throws IOException {
        byte[] body = response.json().getBytes(StandardCharsets.UTF_8);
        String type = response.status() < 400 ? "application/json" : "application/problem+json";
        String length =
                response.status() == 204 ? "" : "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n";
        out.write(("HTTP/1.1 " + response.status() + " X\r\n" + length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }
}

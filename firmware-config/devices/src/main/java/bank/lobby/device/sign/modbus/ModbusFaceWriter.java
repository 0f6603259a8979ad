package bank.lobby.device.sign.modbus;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.link.Replies;
import bank.lobby.device.profile.SegmentSettings;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.sign.FaceWriter;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** Faces on a Modbus number display: a ticket's number while it is called and served, bars while paused, dark otherwise. */
public final class ModbusFaceWriter implements FaceWriter {

    /** Source: Modbus over serial line V1.02, 2.5.1.1: 3.5 characters, and 1.75 ms from 19200 baud up. */
    private static final Duration SHORTEST_GAP = Duration.ofNanos(1_750_000);

    private final Replies<ModbusReply> replies = new Replies<>();
    private final PortSupervisor port;
    private final SegmentSettings segments;
    private final Duration replyTimeout;
    private final Duration gap;
    private final int unit;
    private long lastExchangeNanos = System.nanoTime();

    /** @throws IllegalArgumentException if the unit is not 1 to 247; 0 would speak to all signs and none would answer */
    public ModbusFaceWriter(
            SerialSettings serial, SegmentSettings segments, LinkOpener opener, int unit, InstantSource clock) {
        if (unit < 1 || unit > 247) {
            throw new IllegalArgumentException("a Modbus unit is 1 to 247, not " + unit);
        }
        this.segments = segments;
        this.unit = unit;
        this.replyTimeout = serial.replyTimeout();
        Duration spelled = serial.timeOnLine(7).dividedBy(2);
        this.gap = spelled.compareTo(SHORTEST_GAP) > 0 ? spelled : SHORTEST_GAP;
        this.port = new PortSupervisor("sign-" + unit, opener, new ModbusFramer(replies::offer), clock);
    }

    @Override
    public PortSupervisor port() {
        return port;
    }

    @Override
    public SignStatus write(SignFace face) throws LinkException {
        byte[] request =
                ModbusEncoder.writeRegisters(unit, segments.register(), SegmentFont.of(text(face), segments.digits()));
        awaitGap();
        try {
            ModbusReply reply = port.exchange(request, replies, this::answersUs, replyTimeout);
            return switch (reply) {
                case ModbusReply.Written written -> SignStatus.SHOWN;
                case ModbusReply.Refused refused -> SignStatus.REFUSED;
            };
        } finally {
            lastExchangeNanos = System.nanoTime();
        }
    }

    private String text(SignFace face) {
        return switch (face) {
            case SignFace.Called called -> called.number();
            case SignFace.Serving serving -> serving.number();
            case SignFace.Paused paused -> "-".repeat(segments.digits());
            case SignFace.Open open -> "";
            case SignFace.Closed closed -> "";
            case SignFace.Blank blank -> "";
        };
    }

    private boolean answersUs(ModbusReply reply) {
        return switch (reply) {
            case ModbusReply.Written written ->
                written.equals(new ModbusReply.Written(unit, 0x10, segments.register(), segments.digits() / 2));
            case ModbusReply.Refused refused -> refused.unit() == unit && refused.function() == 0x10;
        };
    }

    /** Silence before a request is what tells units on the line that a new frame begins. */
    private void awaitGap() {
        long left = gap.toNanos() - (System.nanoTime() - lastExchangeNanos);
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = gap.toNanos() - (System.nanoTime() - lastExchangeNanos);
        }
    }
}

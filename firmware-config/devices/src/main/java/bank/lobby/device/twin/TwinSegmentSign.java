package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of Modbus RTU number displays that is not there, one {@link SegmentUnit} behind every address of the line. Each can be switched
 * off and on by itself. Written from the Modbus text and the maker's register table, on its own.
 */
public final class TwinSegmentSign implements TwinSign {

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);

    private final TwinCable cable;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final TreeMap<Integer, SegmentUnit> units = new TreeMap<>();
    private SegmentUnit last = new SegmentUnit(1);
    private volatile boolean mute;
    private volatile boolean echo;
    private volatile @Nullable SerialLink wire;

    public TwinSegmentSign(Supplier<TwinPort> port) {
        for (int address = 1; address <= 247; address++) {
            units.put(address, new SegmentUnit(address));
        }
        this.cable = new TwinCable("sign", port, new Line());
    }

    /** The face of the sign that was written to last. */
    @Override
    public Face face() {
        synchronized (units) {
            return last.face();
        }
    }

    /** What the sign that was written to last says. */
    @Override
    public String text() {
        synchronized (units) {
            return last.text();
        }
    }

    /** What the sign with this address says; empty when it is dark. */
    public String text(int unit) {
        synchronized (units) {
            return unit(unit).text();
        }
    }

    /** How many requests the sign with this address has taken, or would have if it were switched on. */
    public int asked(int unit) {
        synchronized (units) {
            return unit(unit).asked();
        }
    }

    @Override
    public String address() {
        return cable.address();
    }

    @Override
    public LineFaults faults() {
        return cable.faults();
    }

    @Override
    public boolean connected() {
        return wire != null;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Makes all of them take what they are told without a word, as with the answering wire cut. */
    public void mute(boolean silent) {
        mute = silent;
    }

    /** Hangs them on a two-wire adapter that hands back what was sent. */
    public void echo(boolean handsBack) {
        echo = handsBack;
    }

    /** Takes the power from one sign: it is dark and deaf, and the line notices nothing. */
    public void switchOff(int unit) {
        synchronized (units) {
            unit(unit).switchOff();
        }
        changed();
    }

    /** Gives one sign its power back; it is dark until it is told something. */
    public void switchOn(int unit) {
        synchronized (units) {
            unit(unit).switchOn();
        }
        changed();
    }

    /** Switches all of them off and on. */
    public void powerCycle() {
        synchronized (units) {
            units.values().forEach(SegmentUnit::switchOff);
            units.values().forEach(SegmentUnit::switchOn);
        }
        changed();
    }

    @Override
    public void close() {
        cable.close();
    }

    private SegmentUnit unit(int address) {
        SegmentUnit unit = units.get(address);
        if (unit == null) {
            throw new IllegalArgumentException("no sign has the address " + address);
        }
        return unit;
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The line's thread: collects a request by its own length, checks it, hands it to the unit, answers. */
    private final class Line implements TwinDevice {

        private static final int LONGEST = 256;

        private final byte[] request = new byte[LONGEST];
        private int length;

        @Override
        public void connected(SerialLink open) {
            wire = open;
            length = 0;
            changed();
        }

        @Override
        public void disconnected() {
            wire = null;
            changed();
        }

        @Override
        public void silence() {
            length = 0;
        }

        @Override
        public void receive(byte value) {
            if (echo) {
                send(new byte[] {value});
            }
            request[length++] = value;
            while (length >= 8 && length >= wanted()) {
                consume(wanted());
            }
        }

        private int wanted() {
            return at(1) == 0x10 ? Math.min(LONGEST, 9 + at(6)) : 8;
        }

        private void consume(int size) {
            boolean sound = checksum(request, size - 2) == (at(size - 2) | at(size - 1) << 8);
            if (sound) {
                execute(Arrays.copyOf(request, size - 2));
            }
            int dropped = sound ? size : 1;
            System.arraycopy(request, dropped, request, 0, length - dropped);
            length -= dropped;
        }

        /** Address 0 is everybody, and nobody answers it. */
        private void execute(byte[] sound) {
            byte @Nullable [] answer = null;
            synchronized (units) {
                if (sound[0] == 0) {
                    List.copyOf(units.values()).forEach(unit -> tell(unit, sound));
                } else if (units.containsKey(sound[0] & 0xFF)) {
                    answer = tell(unit(sound[0] & 0xFF), sound);
                }
            }
            changed();
            if (answer != null && !mute) {
                answer(answer);
            }
        }

        private byte @Nullable [] tell(SegmentUnit unit, byte[] sound) {
            int before = unit.address();
            byte @Nullable [] answer = unit.execute(sound);
            if (answer == null) {
                return null;
            }
            last = unit;
            units.remove(before);
            units.put(unit.address(), unit);
            return answer;
        }

        private void answer(byte[] content) {
            byte[] frame = Arrays.copyOf(content, content.length + 2);
            int sum = checksum(content, content.length);
            frame[content.length] = (byte) sum;
            frame[content.length + 1] = (byte) (sum >> 8);
            send(frame);
        }

        private void send(byte[] frame) {
            SerialLink open = wire;
            if (open == null) {
                return;
            }
            try {
                open.write(frame, WRITE_LIMIT);
            } catch (LinkLostException | LinkTimeoutException gone) {
                // The product hung up before it heard the answer; it will ask again.
            }
        }

        private int at(int index) {
            return request[index] & 0xFF;
        }

        /** Bit by bit with the polynomial written the other way round (8005), then mirrored: not how the driver does it. */
        private static int checksum(byte[] bytes, int size) {
            int remainder = 0xFFFF;
            for (int i = 0; i < size; i++) {
                remainder ^= Integer.reverse(bytes[i] & 0xFF) >>> 16;
                for (int bit = 0; bit < 8; bit++) {
                    remainder = (remainder & 0x8000) != 0 ? remainder << 1 ^ 0x18005 : remainder << 1;
                }
            }
            return Integer.reverse(remainder) >>> 16;
        }
    }
}

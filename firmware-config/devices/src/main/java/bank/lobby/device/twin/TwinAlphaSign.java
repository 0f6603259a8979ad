package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of Alpha signs that is not there, one {@link AlphaUnit} behind every address. A frame with a wrong check sum is refused, one that
 * pauses for a second is given up, and none is answered but by a sign that was told to. Written from the protocol's text, on its own.
 */
public final class TwinAlphaSign implements TwinSign {

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);

    private final TwinCable cable;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final TreeMap<Integer, AlphaUnit> units = new TreeMap<>();
    private AlphaUnit last = new AlphaUnit(1);
    private final AtomicInteger toDamage = new AtomicInteger();
    private volatile boolean echo;
    private volatile @Nullable SerialLink wire;

    public TwinAlphaSign(Supplier<TwinPort> port) {
        for (int address = 1; address <= 255; address++) {
            units.put(address, new AlphaUnit(address));
        }
        this.cable = new TwinCable("sign", port, new Line());
    }

    /** The face of the sign that was written to last: one row. */
    @Override
    public Face face() {
        return new Face.Rows(List.of(text()));
    }

    @Override
    public String text() {
        synchronized (units) {
            return last.text();
        }
    }

    /** What stands on the sign with this address; empty when it is dark. */
    public String text(int unit) {
        synchronized (units) {
            return unit(unit).text();
        }
    }

    /** The letter of its effect and the digit of its colour, a blank for none: {@code c1} flashes in red. */
    public String look(int unit) {
        synchronized (units) {
            return "" + unit(unit).mode() + unit(unit).colour();
        }
    }

    /** How many commands the sign with this address has taken, or would have if it were switched on. */
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

    /** As after a technician told all of them to answer. */
    public void acknowledge(boolean on) {
        synchronized (units) {
            units.values().forEach(unit -> unit.acknowledge(on));
        }
    }

    /** So many commands from now on arrive with a bit turned over, which their check sum shows. */
    public void damageNext(int commands) {
        toDamage.set(commands);
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

    /** Gives one sign its power back, without the text it had. */
    public void switchOn(int unit) {
        synchronized (units) {
            unit(unit).switchOn();
        }
        changed();
    }

    @Override
    public void close() {
        cable.close();
    }

    private AlphaUnit unit(int address) {
        AlphaUnit unit = units.get(address);
        if (unit == null) {
            throw new IllegalArgumentException("no sign has the address " + address);
        }
        return unit;
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The line's thread: collects a frame from 01 to 04, checks it, hands it to the sign, answers. */
    private final class Line implements TwinDevice {

        private static final int LONGEST = 4_096;
        private static final int SILENCES_TO_GIVE_UP = 5;

        private final StringBuilder frame = new StringBuilder();
        private boolean inside;
        private int silences;

        @Override
        public void connected(SerialLink open) {
            wire = open;
            inside = false;
            changed();
        }

        @Override
        public void disconnected() {
            wire = null;
            changed();
        }

        @Override
        public void silence() {
            silences++;
            inside &= silences < SILENCES_TO_GIVE_UP;
        }

        @Override
        public void receive(byte value) {
            silences = 0;
            if (echo) {
                send(new byte[] {value});
            }
            if (value == 0x01) {
                inside = true;
                frame.setLength(0);
            } else if (inside && value == 0x04) {
                inside = false;
                take(frame.toString());
            } else if (inside) {
                frame.append((char) (value & 0x7F));
                inside = frame.length() < LONGEST;
            }
        }

        /** @param whole type, two digits of address, then one part after another: 02, command, and 03 with a check sum or nothing */
        private void take(String whole) {
            if (!whole.matches("(?s)Z[0-9A-F?]{2}\002.+")) {
                return;
            }
            for (String part : whole.substring(4).split("\002")) {
                int end = part.indexOf(0x03);
                String command = end < 0 ? part : part.substring(0, end);
                boolean sound = end < 0 || (part.substring(end + 1).equals(sum(command)) && !damaged());
                hand(whole.substring(1, 3), command, sound);
            }
        }

        private boolean damaged() {
            return toDamage.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        }

        private void hand(String address, String command, boolean sound) {
            int answer = -1;
            boolean one = !address.equals("00") && !address.contains("?");
            synchronized (units) {
                for (AlphaUnit unit : List.copyOf(units.values())) {
                    if (!unit.meantBy(address)) {
                        continue;
                    }
                    int before = unit.address();
                    int status = sound ? unit.execute(command) : 0x50;
                    last = unit;
                    units.remove(before);
                    units.put(unit.address(), unit);
                    answer = one && unit.answers() ? status : answer;
                }
            }
            changed();
            if (answer >= 0) {
                send(new byte[] {(byte) (answer == 0x40 ? 0x06 : 0x15), (byte) answer});
            }
        }

        private static String sum(String command) {
            int sum = 0x02 + 0x03;
            for (char each : command.toCharArray()) {
                sum += each;
            }
            return "%04X".formatted(sum & 0xFFFF);
        }

        private void send(byte[] bytes) {
            SerialLink open = wire;
            if (open == null) {
                return;
            }
            try {
                open.write(bytes, WRITE_LIMIT);
            } catch (LinkLostException | LinkTimeoutException gone) {
                // The product hung up before it heard the answer; it will ask again.
            }
        }
    }
}

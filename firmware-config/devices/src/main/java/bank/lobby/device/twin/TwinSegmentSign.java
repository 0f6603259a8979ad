package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of Modbus RTU number displays that is not there, one behind every address of the line: it takes function 10 to the segment
 * registers from 0080 on, acknowledges it, and refuses everything else as the Modbus text says. Written from that text, on its own.
 */
public final class TwinSegmentSign implements TwinSign {

    private static final int DIGITS = 6;
    private static final int FIRST_REGISTER = 0x80;
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);

    private static final Face.Digits DARK = new Face.Digits(1, Collections.nCopies(DIGITS, 0));

    private final TwinCable cable;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Face.Digits face = DARK;
    private volatile boolean mute;
    private volatile boolean echo;
    private volatile @Nullable SerialLink wire;

    public TwinSegmentSign(Supplier<TwinPort> port) {
        this.cable = new TwinCable("sign", port, new Slave());
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        face.segments().forEach(segments -> text.append(read(segments)));
        return text.toString().strip();
    }

    @Override
    public String address() {
        return cable.address();
    }

    @Override
    public boolean connected() {
        return wire != null;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Makes it take what it is told without a word, as with the answering wire cut. */
    public void mute(boolean silent) {
        mute = silent;
    }

    /** Hangs it on a two-wire adapter that hands back what was sent. */
    public void echo(boolean handsBack) {
        echo = handsBack;
    }

    /** Switches it off and on: it comes back dark, and the line notices nothing. */
    public void powerCycle() {
        face = DARK;
        changed();
    }

    @Override
    public void close() {
        cable.close();
    }

    private static char read(int segments) {
        return switch (segments) {
            case 0x3F -> '0';
            case 0x06 -> '1';
            case 0x5B -> '2';
            case 0x4F -> '3';
            case 0x66 -> '4';
            case 0x6D -> '5';
            case 0x7D -> '6';
            case 0x07 -> '7';
            case 0x7F -> '8';
            case 0x6F -> '9';
            case 0x77 -> 'A';
            case 0x7C -> 'B';
            case 0x39 -> 'C';
            case 0x5E -> 'D';
            case 0x79 -> 'E';
            case 0x71 -> 'F';
            case 0x3D -> 'G';
            case 0x76 -> 'H';
            case 0x1E -> 'J';
            case 0x38 -> 'L';
            case 0x54 -> 'N';
            case 0x73 -> 'P';
            case 0x50 -> 'R';
            case 0x78 -> 'T';
            case 0x3E -> 'U';
            case 0x6E -> 'Y';
            case 0x40 -> '-';
            case 0x00 -> ' ';
            default -> '?';
        };
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The line's thread: collects a request by its own length, checks it, answers it. */
    private final class Slave implements TwinDevice {

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
                if (echo) {
                    send(Arrays.copyOf(request, size));
                }
                execute();
            }
            int dropped = sound ? size : 1;
            System.arraycopy(request, dropped, request, 0, length - dropped);
            length -= dropped;
        }

        private void execute() {
            int register = at(2) << 8 | at(3);
            int count = at(4) << 8 | at(5);
            if (at(1) != 0x10) {
                refuse(1);
            } else if (register != FIRST_REGISTER) {
                refuse(2);
            } else if (count * 2 > DIGITS || at(6) != count * 2) {
                refuse(3);
            } else {
                show(count * 2);
                answer(Arrays.copyOf(request, 6));
            }
        }

        private void show(int digits) {
            face = new Face.Digits(
                    at(0),
                    IntStream.range(0, DIGITS)
                            .mapToObj(i -> i < digits ? at(7 + i) : 0)
                            .toList());
            changed();
        }

        private void refuse(int code) {
            answer(new byte[] {request[0], (byte) (request[1] | 0x80), (byte) code});
        }

        private void answer(byte[] content) {
            if (mute || content[0] == 0) {
                return;
            }
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

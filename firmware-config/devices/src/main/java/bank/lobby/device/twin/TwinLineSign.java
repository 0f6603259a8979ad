package bank.lobby.device.twin;

import bank.lobby.device.link.SerialLink;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * A CD5220 line display that is not there, two rows of twenty characters. It knows initialise, clear, cursor and whole lines, swallows the settings it has no use for, and like the
 * real one it obeys only clear and further lines while it is in string mode and throws away a line that is not twenty characters long.
 * Written from the manual, on its own.
 */
public final class TwinLineSign implements TwinSign {

    private static final int COLUMNS = 20;

    private final TwinCable cable;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<String> rows = List.of(" ".repeat(COLUMNS), " ".repeat(COLUMNS));
    private volatile boolean connected;

    public TwinLineSign(Supplier<TwinPort> port) {
        this.cable = new TwinCable("sign", port, new Display());
    }

    @Override
    public Face face() {
        return new Face.Rows(rows);
    }

    @Override
    public String text() {
        return String.join(" ", rows).replaceAll(" +", " ").strip();
    }

    @Override
    public String address() {
        return cable.address();
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        cable.close();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The line's thread: one command after another, byte by byte. */
    private final class Display implements TwinDevice {

        private final char[][] cells = {new char[COLUMNS], new char[COLUMNS]};
        private final byte[] command = new byte[3 + COLUMNS + 1];
        private int length;
        private int cursor;
        private boolean stringMode;

        Display() {
            clear();
        }

        @Override
        public void connected(SerialLink wire) {
            connected = true;
            changed();
        }

        @Override
        public void disconnected() {
            connected = false;
            length = 0;
            changed();
        }

        @Override
        public void receive(byte value) {
            if (length == 0 && value == 0x0C) {
                clear();
                publish();
            } else if (length > 0 || value == 0x1B) {
                command[length++] = value;
                if (finished()) {
                    execute();
                    length = 0;
                    publish();
                }
            } else if (!stringMode && value >= 0x20) {
                put((char) (value & 0xFF));
                publish();
            }
        }

        private boolean finished() {
            return switch (length) {
                case 1 -> false;
                case 2 -> "Ql*_cf=".indexOf(command[1]) < 0;
                case 3 -> command[1] != 'Q' && command[1] != 'l';
                default -> command[1] == 'l' || command[length - 1] == 0x0D || length == command.length;
            };
        }

        private void execute() {
            if (command[1] == '@') {
                clear();
            } else if (command[1] == 'l' && !stringMode) {
                cursor = Math.clamp(command[3] - 1, 0, 1) * COLUMNS + Math.clamp(command[2] - 1, 0, COLUMNS - 1);
            } else if (command[1] == 'Q') {
                takeLine();
            }
        }

        private void takeLine() {
            boolean whole = length == command.length && command[length - 1] == 0x0D;
            if (!whole || (command[2] != 'A' && command[2] != 'B')) {
                return;
            }
            stringMode = true;
            for (int i = 0; i < COLUMNS; i++) {
                cells[command[2] - 'A'][i] = (char) (command[3 + i] & 0xFF);
            }
        }

        private void clear() {
            Arrays.fill(cells[0], ' ');
            Arrays.fill(cells[1], ' ');
            cursor = 0;
            stringMode = false;
        }

        private void put(char character) {
            cells[cursor / COLUMNS][cursor % COLUMNS] = character;
            cursor = (cursor + 1) % (2 * COLUMNS);
        }

        private void publish() {
            List<String> shown = List.of(new String(cells[0]), new String(cells[1]));
            if (!shown.equals(rows)) {
                rows = shown;
                changed();
            }
        }
    }
}

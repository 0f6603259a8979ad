package bank.lobby.device.twin;

import bank.lobby.device.link.SerialLink;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * A line display that is not there, two rows of twenty characters, in one of the two command tables such displays are switched between.
 * Written from the manuals, on its own. It swallows the settings it has no use for, and answers nothing.
 *
 * <pre>
 * both      0B home, 0C clear, 18 clear the cursor's row, 1B 40 initialise, 1B 3D n select
 * CD5220    1B 51 A|B + twenty characters + 0D whole row, 1B 6C x y cursor, 1B 11|12|13 mode, 1B * _ c f n settings;
 *           after a whole row it obeys only clear and further rows, and a row of another length is thrown away
 * DM-D      1F 24 x y cursor, 1F 45 n blink (0 off, FF dark), 1F 01|02|03 mode, 1F 43|58 n and 1B 74 n settings
 * </pre>
 */
public final class TwinLineSign implements TwinSign {

    /** Which of the two a switch or a setting of the real one chooses. */
    public enum Commands {
        CD5220,
        DM_D
    }

    private static final int COLUMNS = 20;

    private final TwinCable cable;
    private final Commands commands;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<String> rows = List.of(" ".repeat(COLUMNS), " ".repeat(COLUMNS));
    private volatile int blink;
    private volatile boolean connected;
    private volatile boolean powerLost;

    public TwinLineSign(Supplier<TwinPort> port) {
        this(port, Commands.CD5220);
    }

    public TwinLineSign(Supplier<TwinPort> port, Commands commands) {
        this.commands = commands;
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

    /** Length of the dark phase in steps of 50 ms; 0 while it is lit without a break. */
    public int blink() {
        return blink;
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
        return connected;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Switches it off and on: it comes back dark and as from the factory, and the line notices nothing. */
    public void powerCycle() {
        powerLost = true;
        blink = 0;
        rows = List.of(" ".repeat(COLUMNS), " ".repeat(COLUMNS));
        changed();
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

        private static final int WHOLE_ROW = 3 + COLUMNS + 1;

        private final char[][] cells = {new char[COLUMNS], new char[COLUMNS]};
        private final byte[] command = new byte[WHOLE_ROW];
        private int length;
        private int cursor;
        private int steps;
        private boolean stringMode;

        Display() {
            initialise();
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
            if (powerLost) {
                powerLost = false;
                length = 0;
                initialise();
            }
            if (length > 0 || value == 0x1B || (value == 0x1F && commands == Commands.DM_D)) {
                command[length++] = value;
                if (length == wanted() || (rowCommand() && value == 0x0D)) {
                    execute();
                    length = 0;
                }
            } else if (value == 0x0C) {
                clear();
            } else if (!stringMode) {
                plain(value);
            }
            publish();
        }

        /** How long the command is that has begun. */
        private int wanted() {
            if (length == 1) {
                return 2;
            }
            int second = command[1];
            if (command[0] == 0x1F) {
                return second == 0x24 ? 4 : second == 0x43 || second == 0x45 || second == 0x58 ? 3 : 2;
            }
            if (commands == Commands.DM_D) {
                return second == '=' || second == 0x74 ? 3 : 2;
            }
            return second == 'Q' ? WHOLE_ROW : second == 'l' ? 4 : "*_cf=".indexOf(second) >= 0 ? 3 : 2;
        }

        private boolean rowCommand() {
            return commands == Commands.CD5220 && length > 3 && command[1] == 'Q';
        }

        private void execute() {
            if (command[0] == 0x1F) {
                switch (command[1]) {
                    case 0x24 -> cursorTo(command[2], command[3]);
                    case 0x45 -> steps = command[2] & 0xFF;
                    default -> {}
                }
            } else if (command[1] == '@') {
                initialise();
            } else if (commands == Commands.CD5220 && command[1] == 'l' && !stringMode) {
                cursorTo(command[2], command[3]);
            } else if (rowCommand()) {
                takeRow();
            }
        }

        private void cursorTo(int column, int row) {
            cursor = Math.clamp(row - 1, 0, 1) * COLUMNS + Math.clamp(column - 1, 0, COLUMNS - 1);
        }

        private void takeRow() {
            boolean whole = length == WHOLE_ROW && command[length - 1] == 0x0D;
            if (!whole || (command[2] != 'A' && command[2] != 'B')) {
                return;
            }
            stringMode = true;
            for (int i = 0; i < COLUMNS; i++) {
                cells[command[2] - 'A'][i] = (char) (command[3 + i] & 0xFF);
            }
        }

        private void plain(byte value) {
            if (value == 0x0B) {
                cursor = 0;
            } else if (value == 0x18) {
                Arrays.fill(cells[cursor / COLUMNS], ' ');
                cursor -= cursor % COLUMNS;
            } else if ((value & 0xFF) >= 0x20) {
                cells[cursor / COLUMNS][cursor % COLUMNS] = (char) (value & 0xFF);
                cursor = (cursor + 1) % (2 * COLUMNS);
            }
        }

        private void initialise() {
            clear();
            steps = 0;
        }

        private void clear() {
            Arrays.fill(cells[0], ' ');
            Arrays.fill(cells[1], ' ');
            cursor = 0;
            stringMode = false;
        }

        private void publish() {
            List<String> shown = List.of(new String(cells[0]), new String(cells[1]));
            if (!shown.equals(rows) || blink != steps) {
                rows = shown;
                blink = steps;
                changed();
            }
        }
    }
}

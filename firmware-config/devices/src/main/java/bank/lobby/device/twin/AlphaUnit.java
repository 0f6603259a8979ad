package bank.lobby.device.twin;

import java.util.Map;
import java.util.TreeMap;

/**
 * One Alpha sign on a twin's line: its texts, what it shows of them, and how it answers. It keeps its texts, its address and its habit of
 * answering over a loss of power, but not the priority text. Guarded by its line.
 */
final class AlphaUnit {

    private static final int FINE = 0x40;
    private static final int ILLEGAL = 0x60;
    private static final int LONGEST_PRIORITY = 125;
    private static final String NO_PRIORITY = "";

    private final Map<Character, String> texts = new TreeMap<>();
    private int address;
    private String priority = NO_PRIORITY;
    private boolean powered = true;
    private boolean acknowledges;
    private int asked;

    AlphaUnit(int address) {
        this.address = address;
    }

    int address() {
        return address;
    }

    /** @param wanted two hex digits; 00 is every sign, {@code ?} any digit */
    boolean meantBy(String wanted) {
        String own = "%02X".formatted(address);
        return wanted.equals("00") || meant(wanted.charAt(0), own.charAt(0)) && meant(wanted.charAt(1), own.charAt(1));
    }

    private static boolean meant(char wanted, char own) {
        return wanted == '?' || wanted == own;
    }

    int asked() {
        return asked;
    }

    boolean answers() {
        return powered && acknowledges;
    }

    void acknowledge(boolean on) {
        acknowledges = on;
    }

    void switchOff() {
        powered = false;
        priority = NO_PRIORITY;
    }

    void switchOn() {
        powered = true;
    }

    /** What stands on it, effects taken out. */
    String text() {
        return powered ? readable(priority.isEmpty() ? texts.getOrDefault('A', "") : priority) : "";
    }

    /** The letter of the effect of what stands on it; b holds, c flashes. */
    char mode() {
        return priority.length() > 2 && priority.charAt(0) == 0x1B ? priority.charAt(2) : ' ';
    }

    /** The digit of the colour of what stands on it, or a blank for its own. */
    char colour() {
        int at = priority.indexOf(0x1C);
        return at < 0 || at + 1 == priority.length() ? ' ' : priority.charAt(at + 1);
    }

    /** @return the status for the answer */
    int execute(String command) {
        asked++;
        if (!powered) {
            return FINE;
        }
        if (command.length() < 2) {
            return ILLEGAL;
        }
        String data = command.substring(2);
        return switch (command.charAt(0)) {
            case 'A' -> write(command.charAt(1), data);
            case 'G' -> texts.containsKey(command.charAt(1)) ? write(command.charAt(1), data) : ILLEGAL;
            case 'E' -> function(command.charAt(1), data);
            default -> ILLEGAL;
        };
    }

    private int write(char label, String data) {
        if (label != '0') {
            texts.put(label, data);
        } else if (data.length() <= LONGEST_PRIORITY) {
            priority = data;
        } else {
            return ILLEGAL;
        }
        return FINE;
    }

    private int function(char which, String data) {
        switch (which) {
            case '$' -> {
                texts.clear();
                for (int at = 0; at + 11 <= data.length(); at += 11) {
                    texts.put(data.charAt(at), "");
                }
            }
            case ',' -> priority = NO_PRIORITY;
            case '7' -> {
                if (!data.matches("[0-9A-F]{2}")) {
                    return ILLEGAL;
                }
                address = Integer.parseInt(data, 16);
            }
            case 's' -> acknowledges = data.equals("1");
            default -> {
                return ILLEGAL;
            }
        }
        return FINE;
    }

    private static String readable(String data) {
        return data.replaceAll("(?s)\033..", "")
                .replaceAll("(?s)[\034\032].", "")
                .strip();
    }
}

package bank.lobby.device.profile;

import java.util.List;
import java.util.Map;

/**
 * What a chip reader's terminal says of itself and where it looks for a number. Cards differ, so all of it is data.
 *
 * @param directories which lists of applications to ask the card for, in order
 * @param applications asked for one by one where the card has no list, in order; 5 to 16 bytes each
 * @param terminalData what the card may want to know, by tag in hex, {@code 9F1A: "01 56"}; the date (9A) and random bytes (9F37) are made, all
 *     else is zero
 * @param qualifiers values of tag 9F66 (what the terminal can do contactless), tried in order while the card refuses with 69 85
 */
public record ChipSettings(
        List<Directory> directories,
        List<HexBytes> applications,
        Map<String, HexBytes> terminalData,
        List<HexBytes> qualifiers) {

    /** A card's own list of what is on it. */
    public enum Directory {
        /** {@code 2PAY.SYS.DDF01}, held to a reader. */
        CONTACTLESS,
        /** {@code 1PAY.SYS.DDF01}, put into a reader. */
        CONTACT
    }

    public ChipSettings {
        directories = List.copyOf(directories);
        applications = List.copyOf(applications);
        terminalData = Map.copyOf(terminalData);
        qualifiers = List.copyOf(qualifiers);
        if (directories.isEmpty() && applications.isEmpty()) {
            throw new IllegalArgumentException("directories or applications must name something to ask for");
        }
        for (HexBytes application : applications) {
            int length = application.bytes().length;
            if (length < 5 || length > 16) {
                throw new IllegalArgumentException("an application is 5 to 16 bytes, not " + application.text());
            }
        }
        for (String tag : terminalData.keySet()) {
            if (!tag.matches("[0-9A-F]{2}([0-9A-F]{2})?")) {
                throw new IllegalArgumentException("terminal-data is by tags like 9F1A, not " + tag);
            }
        }
        if (qualifiers.isEmpty()) {
            throw new IllegalArgumentException("qualifiers must hold at least one value");
        }
    }
}

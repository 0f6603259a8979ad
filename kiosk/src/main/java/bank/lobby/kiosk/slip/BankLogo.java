package bank.lobby.kiosk.slip;

import bank.lobby.device.printer.dots.DotPicture;
import bank.lobby.device.printer.dots.PbmPicture;
import bank.lobby.device.profile.PrinterProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The picture of the settings, as read at the start.
 *
 * @param file where it was found, for what is said to people
 * @param sha256 of the whole file, hex: by it a changed one is known
 */
record BankLogo(Path file, DotPicture picture, String sha256) {

    /** Chosen: four times the largest picture; a wrong path may lead to a film. */
    private static final long LARGEST_BYTES = 1_000_000;

    /** @throws IllegalArgumentException when there is no such picture; says which setting, file and why */
    static BankLogo read(Path file) {
        byte[] bytes = bytes(file);
        try {
            return new BankLogo(file, PbmPicture.read(bytes), hash(bytes));
        } catch (IllegalArgumentException noPicture) {
            throw refused(file, String.valueOf(noPicture.getMessage()));
        }
    }

    /** @throws IllegalArgumentException when it is wider than this paper */
    void requireFits(PrinterProfile.Paper paper) {
        if (picture.widthDots() > paper.printableDots()) {
            throw refused(
                    file, picture.widthDots() + " dots wide, the paper takes " + paper.printableDots() + " at most");
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, "there is no such file");
        }
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw refused(file, "larger than a megabyte");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw refused(file, "cannot be read: " + unreadable);
        }
    }

    private static IllegalArgumentException refused(Path file, String reason) {
        return new IllegalArgumentException("lobby.kiosk.slip.logo: " + file + ": " + reason);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

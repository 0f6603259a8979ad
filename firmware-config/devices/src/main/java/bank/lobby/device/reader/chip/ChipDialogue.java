package bank.lobby.device.reader.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.profile.ChipSettings;
import bank.lobby.device.profile.ChipSettings.Directory;
import bank.lobby.device.profile.HexBytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The talk with one card, from its list of applications to the number on it; it stops as soon as it has the number.
 *
 * <pre>
 * SELECT 2PAY.SYS.DDF01    held to the reader: 6F, A5, BF0C, 61 with 4F application and 87 priority
 * SELECT 1PAY.SYS.DDF01    put into the reader: 88 file; READ RECORD 1, 2, ... of it: 70, 61 with 4F and 87
 * (neither)                the profile's applications in turn
 * SELECT application       9F38 what it wants to know; 62 83 blocked, 6A 82 not there: the next one
 * GET PROCESSING OPTIONS   77 with 57 (done) or 94, or 80 with the same without tags: where its records are
 * READ RECORD              70 with 57 or 5A
 * </pre>
 *
 * Source: EMV Book 1, sections 11 and 12, and Book 3, section 10. For one card and one thread.
 */
final class ChipDialogue {

    private static final byte[] CONTACTLESS = "2PAY.SYS.DDF01".getBytes(US_ASCII);
    private static final byte[] CONTACT = "1PAY.SYS.DDF01".getBytes(US_ASCII);
    private static final int APPLICATION = 0x4F;
    private static final int ENTRY = 0x61;
    private static final int PRIORITY = 0x87;
    private static final int FILE = 0x88;
    private static final int WANTED = 0x9F38;
    private static final int RECORD_PLACES = 0x94;
    private static final int FORMAT_ONE = 0x80;

    /** Source: EMV Book 1, 12.2.3: a directory has at most ten records. */
    private static final int MOST_DIRECTORY_RECORDS = 10;

    /** Chosen: no card has more; one that says so would keep the customer waiting. */
    private static final int MOST_RECORDS = 30;

    private final CardLine card;
    private final ChipSettings settings;
    private final TerminalData terminal;
    private boolean offersPayment;

    ChipDialogue(CardLine card, ChipSettings settings, TerminalData terminal) {
        this.card = card;
        this.settings = settings;
        this.terminal = terminal;
    }

    /** An application as the card lists it. */
    private record Listed(byte[] name, int priority) {}

    ChipRead read() {
        try {
            for (byte[] application : applications()) {
                byte[] number = numberIn(application);
                if (number != null) {
                    return new ChipRead.Number(number);
                }
            }
            return offersPayment ? new ChipRead.Damaged() : new ChipRead.Foreign();
        } catch (CardGoneException pulled) {
            return new ChipRead.Damaged();
        }
    }

    private List<byte[]> applications() throws CardGoneException {
        List<Listed> listed = new ArrayList<>();
        for (Directory directory : settings.directories()) {
            if (listed.isEmpty()) {
                list(directory, listed);
            }
        }
        if (listed.isEmpty()) {
            return settings.applications().stream().map(HexBytes::bytes).toList();
        }
        return listed.stream()
                .sorted(Comparator.comparingInt(Listed::priority))
                .map(Listed::name)
                .toList();
    }

    private void list(Directory directory, List<Listed> listed) throws CardGoneException {
        switch (directory) {
            case CONTACTLESS -> {
                try (CardAnswer answer = card.select(CONTACTLESS)) {
                    collect(answer, listed);
                }
            }
            case CONTACT -> {
                int file = directoryFile();
                for (int record = 1; file > 0 && record <= MOST_DIRECTORY_RECORDS; record++) {
                    try (CardAnswer answer = card.readRecord(file, record)) {
                        if (!answer.ok()) {
                            return;
                        }
                        collect(answer, listed);
                    }
                }
            }
        }
    }

    /** 0 where the card has no directory. */
    private int directoryFile() throws CardGoneException {
        try (CardAnswer answer = card.select(CONTACT)) {
            Tlv file = answer.ok() ? TlvReader.find(answer.bytes(), answer.length(), FILE) : null;
            return file == null || file.length() != 1 ? 0 : file.at(0) & 0x1F;
        }
    }

    private static void collect(CardAnswer answer, List<Listed> listed) {
        if (!answer.ok()) {
            return;
        }
        for (Tlv entry : TlvReader.findAll(answer.bytes(), answer.length(), ENTRY)) {
            List<Tlv> parts = TlvReader.elements(entry.bytes(), entry.from(), entry.end());
            byte[] name = null;
            int priority = Integer.MAX_VALUE;
            for (Tlv part : parts) {
                if (part.tag() == APPLICATION && part.length() >= 5 && part.length() <= 16) {
                    name = part.value();
                } else if (part.tag() == PRIORITY && part.length() == 1 && (part.at(0) & 0x0F) != 0) {
                    priority = part.at(0) & 0x0F;
                }
            }
            if (name != null) {
                listed.add(new Listed(name, priority));
            }
        }
    }

    private byte @Nullable [] numberIn(byte[] application) throws CardGoneException {
        for (HexBytes qualifiers : settings.qualifiers()) {
            try (CardAnswer selected = card.select(application)) {
                if (!selected.ok()) {
                    return null;
                }
                offersPayment = true;
                Tlv wanted = TlvReader.find(selected.bytes(), selected.length(), WANTED);
                byte[] data = terminal.fill(wanted, qualifiers);
                if (data == null) {
                    return null;
                }
                try (CardAnswer options = card.getProcessingOptions(data)) {
                    if (options.ok()) {
                        return numberBehind(options);
                    }
                    if (options.status() != CardAnswer.CONDITIONS || !TerminalData.asksForQualifiers(wanted)) {
                        return null;
                    }
                }
            }
        }
        return null;
    }

    private byte @Nullable [] numberBehind(CardAnswer options) throws CardGoneException {
        byte[] direct = CardNumber.in(options);
        if (direct != null) {
            return direct;
        }
        Tlv places = TlvReader.find(options.bytes(), options.length(), RECORD_PLACES);
        Tlv plain = TlvReader.find(options.bytes(), options.length(), FORMAT_ONE);
        int at = 0;
        if (places == null) {
            places = plain;
            // Two bytes say what the card can do; the places follow.
            at = 2;
        }
        int left = MOST_RECORDS;
        for (; places != null && at + 4 <= places.length(); at += 4) {
            int file = places.at(at) >> 3;
            for (int record = places.at(at + 1); record <= places.at(at + 2) && left-- > 0; record++) {
                try (CardAnswer answer = card.readRecord(file, record)) {
                    byte[] number = answer.ok() ? CardNumber.in(answer) : null;
                    if (number != null) {
                        return number;
                    }
                }
            }
        }
        return null;
    }
}

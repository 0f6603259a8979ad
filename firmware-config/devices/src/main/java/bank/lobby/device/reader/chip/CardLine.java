package bank.lobby.device.reader.chip;

import java.util.Arrays;

/**
 * Commands to a card and whole answers from it: what the card wants asked again or fetched is asked and fetched here.
 *
 * <pre>
 * 61 xx   there are xx bytes to fetch            GET RESPONSE with Le xx, as often as it says so
 * 6C xx   Le was wrong, xx is right              the same command once more with Le xx
 * </pre>
 *
 * Source: ISO/IEC 7816-4, 5.1.3. One talk, one thread.
 */
final class CardLine {

    /** Chosen: an answer of EMV fits into one or two parts; a card that goes on for ever is not one. */
    private static final int MOST_PARTS = 8;

    private static final byte[] NONE = {};

    private final CardChannelSource.Channel channel;

    CardLine(CardChannelSource.Channel channel) {
        this.channel = channel;
    }

    CardAnswer select(byte[] name) throws CardGoneException {
        return ask(Instruction.SELECT.command(0x04, 0x00, name, 0));
    }

    CardAnswer readRecord(int file, int record) throws CardGoneException {
        return ask(Instruction.READ_RECORD.command(record, file << 3 | 0x04, NONE, 0));
    }

    /** @param data tag 83 and its contents */
    CardAnswer getProcessingOptions(byte[] data) throws CardGoneException {
        return ask(Instruction.GET_PROCESSING_OPTIONS.command(0x00, 0x00, data, 0));
    }

    private CardAnswer ask(byte[] command) throws CardGoneException {
        byte[] answer = transmit(command);
        if (first(answer) == 0x6C) {
            command[command.length - 1] = answer[answer.length - 1];
            wipe(answer);
            answer = transmit(command);
        }
        byte[] data = NONE;
        for (int parts = 0; first(answer) == 0x61 && parts < MOST_PARTS; parts++) {
            data = joined(data, answer);
            int left = answer[answer.length - 1] & 0xFF;
            wipe(answer);
            answer = transmit(Instruction.GET_RESPONSE.command(0, 0, NONE, left));
        }
        int status = first(answer) << 8 | answer[answer.length - 1] & 0xFF;
        data = joined(data, answer);
        wipe(answer);
        return new CardAnswer(data, status);
    }

    private byte[] transmit(byte[] command) throws CardGoneException {
        byte[] answer = channel.transmit(command);
        if (answer.length < 2) {
            throw new CardGoneException("an answer without status");
        }
        return answer;
    }

    private static int first(byte[] answer) {
        return answer[answer.length - 2] & 0xFF;
    }

    /** Both, in order, in one new array; the first is wiped. */
    private static byte[] joined(byte[] data, byte[] answer) {
        byte[] both = Arrays.copyOf(data, data.length + answer.length - 2);
        System.arraycopy(answer, 0, both, data.length, answer.length - 2);
        wipe(data);
        return both;
    }

    private static void wipe(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0);
    }
}

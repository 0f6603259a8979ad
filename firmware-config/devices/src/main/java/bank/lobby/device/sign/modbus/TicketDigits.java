package bank.lobby.device.sign.modbus;

import bank.lobby.device.sign.SignFace;

/** What a display that has numbers only shows of a face. */
final class TicketDigits {

    /** Source: the register is a signed number of 16 bits. */
    private static final int LARGEST = Short.MAX_VALUE;

    private TicketDigits() {}

    /** The digits of the ticket's number, the last ones if it has more than fit; {@code idle} without a ticket. */
    static int of(SignFace face, int idle) {
        return switch (face) {
            case SignFace.Called called -> digits(called.number(), idle);
            case SignFace.Serving serving -> digits(serving.number(), idle);
            case SignFace.Open open -> idle;
            case SignFace.Paused paused -> idle;
            case SignFace.Closed closed -> idle;
            case SignFace.Blank blank -> idle;
        };
    }

    private static int digits(String number, int idle) {
        String digits = number.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return idle;
        }
        int all = Integer.parseInt(digits.substring(Math.max(0, digits.length() - 5)));
        return all <= LARGEST ? all : all % 10_000;
    }
}

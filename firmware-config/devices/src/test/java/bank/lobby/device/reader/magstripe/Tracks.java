package bank.lobby.device.reader.magstripe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.profile.StripeSettings;
import bank.lobby.device.profile.StripeSettings.Shape;

/** Track texts of invented cards, and a shorthand to decode one. */
final class Tracks {

    static final String PAN = "6222020000000000000";
    static final String TWO = ";6222020000000000000=29122200000000000000?";
    static final String THREE = "+996222020000000000000=1561560000000000000000000000?";
    static final String ONE = "%B6222020000000000000^TEST/CUSTOMER^29122200000000000000?";

    private Tracks() {}

    static StripeRead decode(String swipe) {
        return decode(swipe, false);
    }

    static StripeRead decode(String swipe, boolean sendsCheckCharacter) {
        byte[] bytes = swipe.getBytes(US_ASCII);
        return new TrackDecoder(new StripeSettings(Shape.PLAIN, sendsCheckCharacter)).decode(bytes, bytes.length);
    }

    static StripeRead decodeBare(String swipe) {
        byte[] bytes = swipe.getBytes(US_ASCII);
        return new TrackDecoder(new StripeSettings(Shape.BARE, false)).decode(bytes, bytes.length);
    }

    static String number(StripeRead read) {
        return read instanceof StripeRead.Number number ? new String(number.digits(), US_ASCII) : read.toString();
    }
}

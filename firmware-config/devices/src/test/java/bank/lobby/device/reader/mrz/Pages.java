package bank.lobby.device.reader.mrz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.SealedNumber;
import java.time.Instant;
import java.time.InstantSource;

/** The specimen lines of ICAO Doc 9303 (parts 4 to 7), and a shorthand to decode some. */
final class Pages {

    static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r";
    static final String TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\rD231458907UTO7408122F1204159<<<<<<<6\r";
    static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\r7408122F1204159UTO<<<<<<<<<<<6\rERIKSSON<<ANNA<MARIA<<<<<<<<<<\r";
    static final String VISA_A =
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL8988901C4XXX4009078F96121096ZE184226B<<<<<<\r";
    static final String VISA_B = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\rL8988901C4XXX4009078F9612109<<<<<<<<\r";

    /** A day in 2026. */
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));

    private Pages() {}

    static MrzRead decode(String page) {
        byte[] bytes = page.getBytes(US_ASCII);
        return new MrzDecoder("*?", CLOCK).decode(bytes, bytes.length);
    }

    /** A number, or the kind of failure. */
    static String inWords(MrzRead read) {
        return read instanceof MrzRead.Document good
                ? number(good.document()) + (good.document().checkDigitHolds() ? "" : " with a warning")
                : read.toString();
    }

    private static String number(ReadDocument document) {
        StringBuilder number = new StringBuilder();
        document.seal((kind, plain) -> {
            number.append(new String(plain, US_ASCII));
            return new SealedNumber("test", kind, new byte[32], new byte[48]);
        });
        return number.toString();
    }
}

package bank.lobby.device.reader.mrz;

import bank.lobby.device.reader.ReadDocument;

/** What one burst of characters from a travel document reader was. */
sealed interface MrzRead {

    /** A passport or permit whose number and birth are right; the receiver closes the document. */
    record Document(ReadDocument document) implements MrzRead {}

    /** A visa, read well. It stands in a passport but is none: its number is not the holder's. */
    record Visa() implements MrzRead {}

    /** Machine-readable lines, with a misread mark or a wrong digit where it matters, or not all of them. */
    record Partial() implements MrzRead {}

    /** Text, but not of a travel document. */
    record NotMrz() implements MrzRead {}

    /** Stray bytes: nobody showed anything. */
    record Noise() implements MrzRead {}
}

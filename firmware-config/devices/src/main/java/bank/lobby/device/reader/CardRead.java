package bank.lobby.device.reader;

/** What came of one document shown to a reader. The page says something different to the customer for each. */
public sealed interface CardRead {

    /** A number was read. The listener owns the document and closes it. */
    record Read(ReadDocument document) implements CardRead {}

    /** Something was shown but nothing usable was read: ask for another try. */
    record BadRead() implements CardRead {}

    /** It was read well and is nothing this reader can use, as a club card is: ask for another document. */
    record OtherDocument() implements CardRead {}
}

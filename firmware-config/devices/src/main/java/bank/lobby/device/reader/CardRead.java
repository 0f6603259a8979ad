package bank.lobby.device.reader;

/** What came of one swipe. The page says something different to the customer for each. */
public sealed interface CardRead {

    /** A number was read. The listener owns the document and closes it. */
    record Read(ReadDocument document) implements CardRead {}

    /** Something was swiped but nothing usable was read: ask for another try. */
    record BadRead() implements CardRead {}

    /** The stripe was read well and is not a bank card's: ask for another card. */
    record NotABankCard() implements CardRead {}
}

package bank.lobby.device.reader;

/**
 * What kind of document a customer showed. The name is part of what a sealed number is bound to, so a name, once released, never
 * changes.
 */
public enum DocumentKind {
    /** A bank card; its number is 12 to 19 digits. */
    BANK_CARD
}

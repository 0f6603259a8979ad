package bank.lobby.device.reader;

/**
 * What kind of document a customer showed. The name is part of what a sealed number is bound to, so a name, once released, never
 * changes.
 */
public enum DocumentKind {
    /** A bank card; its number is 12 to 19 digits. */
    BANK_CARD,
    /** A resident identity card of the mainland; 18 characters, the last a digit or X. */
    RESIDENT_ID,
    /** A residence permit for people from Hong Kong, Macao and Taiwan; numbered as a resident's card. */
    RESIDENCE_PERMIT,
    /** A foreigner's permanent residence card; 15 characters, or 18 on the newer one. */
    FOREIGNER_ID,
    /** A passport or travel permit read by its machine-readable lines; the document number without fillers. */
    PASSPORT,
    /** A code that stands for an appointment; 1 to 512 printable ASCII characters. */
    APPOINTMENT_CODE,
    /** No document, but sealed like one: a telephone number typed by its owner, digits only. */
    PHONE
}

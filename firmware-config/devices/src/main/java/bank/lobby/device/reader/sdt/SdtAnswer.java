package bank.lobby.device.reader.sdt;

/** One answer of the module, without anything personal. */
sealed interface SdtAnswer {

    /** @param code the third status byte, for the log */
    record Status(SdtStatus status, int code) implements SdtAnswer {}

    /** The answer to read: what came of it lies in the {@link SdtTray}. */
    record TextRead() implements SdtAnswer {}

    /** An answer that the line damaged. */
    record Damaged() implements SdtAnswer {}
}

package bank.lobby.device.printer;

import bank.lobby.device.profile.PrinterProfile.Proof;

/** How a print job ended. Sent is not printed: without a proof the honest word is unknown. */
public sealed interface PrintOutcome {

    /** The printer itself confirmed that the slip is on paper. */
    record Printed(Proof proof) implements PrintOutcome {}

    /**
     * No whole slip came out and none will: nothing was sent, or the printer confirmed that it dropped the rest.
     *
     * @param begun whether some part of the slip may be on paper already: bytes of it were sent
     * @param reason one line for staff
     */
    record Failed(PrintFault fault, boolean begun, String reason) implements PrintOutcome {}

    /**
     * The slip may be on paper, or may still come out after the fault is mended.
     *
     * @param reason one line for staff
     */
    record Unknown(String reason) implements PrintOutcome {}
}

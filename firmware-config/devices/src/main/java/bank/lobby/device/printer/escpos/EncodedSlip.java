package bank.lobby.device.printer.escpos;

/**
 * A slip as bytes, from the initialisation to the cut; the request for proof follows it.
 *
 * @param replaced how many characters the printer does not have and shows as 〓
 */
record EncodedSlip(byte[] bytes, int replaced) {}

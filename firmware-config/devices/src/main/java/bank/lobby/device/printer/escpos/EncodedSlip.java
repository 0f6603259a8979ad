package bank.lobby.device.printer.escpos;

/**
 * A slip as bytes, from the initialisation to the cut; the request for proof follows it.
 *
 * @param drawn how many lines are sent as pictures because the printer lacks some of their characters
 * @param replaced how many characters neither the printer nor this machine has; they come out as 〓
 * @param heightDots the paper it takes, with what the cutter needs
 */
record EncodedSlip(byte[] bytes, int drawn, int replaced, int heightDots) {}

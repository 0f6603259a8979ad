package bank.lobby.device.profile;

/**
 * A language devices speak. Each kind of device has its own, so that the one switch that opens a kind names its own
 * dialects and no others: a new dialect is a constant in one of these and a case in that switch.
 */
public sealed interface Dialect permits PrinterDialect, ReaderDialect, SignDialect, KeypadDialect {}

package bank.lobby.device.profile;

/**
 * How a device asks the host to wait. Linux has no DTR/DSR hand-shake: such a device is wired DTR to host CTS and is
 * {@link #RTS_CTS} here.
 */
public enum FlowControl {
    NONE,
    RTS_CTS,
    XON_XOFF
}

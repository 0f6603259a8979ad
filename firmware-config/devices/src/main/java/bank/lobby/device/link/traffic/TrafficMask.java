package bank.lobby.device.link.traffic;

/**
 * Decides which bytes of one direction of one connection may be written down. Asked for every byte once, in the order of the wire, from one
 * thread at a time; it may remember what went before.
 */
@FunctionalInterface
public interface TrafficMask {

    /** Whether this byte may stand in a file that outlives the customer's visit. */
    boolean shows(byte value);
}

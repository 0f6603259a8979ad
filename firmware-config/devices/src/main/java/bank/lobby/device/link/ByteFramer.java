package bank.lobby.device.link;

/**
 * Turns a stream into messages, one byte at a time; keeps what is half received. Called only by the port's own thread.
 * It never throws on any input: what it cannot use it drops, and finds the next message.
 */
@FunctionalInterface
public interface ByteFramer {

    /** Takes the next byte from the device. */
    void accept(byte value);

    /** Told about every 200 ms without a byte, so that half a message does not wait for ever. */
    default void silence() {}

    /** Told before the first byte of every new connection: what was half received belongs to the old one. */
    default void reset() {}
}

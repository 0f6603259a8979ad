package bank.lobby.device.twin;

import bank.lobby.device.link.SerialLink;

/** The inside of a twin: takes the product's bytes and answers on the wire. Called by {@link TwinLoop}'s thread only. */
public interface TwinDevice {

    /** The product has connected; answers, and what the device says unasked, go out on this link until it is lost. */
    void connected(SerialLink wire);

    /** The next byte from the product. */
    void receive(byte value);

    /** 200 ms passed without a byte. */
    default void silence() {}

    /** The product hung up. */
    void disconnected();
}

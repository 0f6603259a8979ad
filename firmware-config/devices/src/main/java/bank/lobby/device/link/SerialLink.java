package bank.lobby.device.link;

import java.time.Duration;

/**
 * One open byte pipe to a device, over a serial port or TCP. It knows no messages and does not reopen itself: that is
 * {@link PortSupervisor}'s work. One owner; one thread reads, any thread writes (writes are done one after the other),
 * any thread closes.
 */
public interface SerialLink extends AutoCloseable {

    /**
     * Waits at most 200 ms for at least one byte.
     *
     * @return how many bytes were put at the start of the buffer; 0 is silence
     * @throws LinkLostException when the far end is gone or the link was closed
     */
    int read(byte[] buffer) throws LinkLostException;

    /**
     * Writes all bytes, in pieces of at most 512, from the link's own writer thread.
     *
     * @param deadline how long the caller is ready to wait; on expiry the link is closed
     * @throws LinkTimeoutException when the far end did not take the bytes in time; the link is closed
     * @throws LinkLostException when the far end is gone or the link was closed
     */
    void write(byte[] bytes, Duration deadline) throws LinkLostException, LinkTimeoutException;

    /** Ends the link and frees a blocked read or write. Harmless when repeated. */
    @Override
    void close();
}

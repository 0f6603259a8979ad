package bank.lobby.device.sign;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.PortSupervisor;

/** One dialect's way of putting a face on a sign. Made by the dialect for one sign, and called by one thread at a time. */
public interface FaceWriter {

    /** The port the sign hangs on; closed by the sign. */
    PortSupervisor port();

    /**
     * Sends a face and waits for the answer, if the dialect has one.
     *
     * @return {@link SignStatus#SHOWN}, {@link SignStatus#SENT} or {@link SignStatus#REFUSED}
     * @throws bank.lobby.device.link.LinkTimeoutException when the sign did not answer in time
     * @throws LinkException when the port is away
     */
    SignStatus write(SignFace face) throws LinkException;
}

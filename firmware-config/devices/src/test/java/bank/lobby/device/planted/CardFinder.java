package bank.lobby.device.planted;

import javax.smartcardio.TerminalFactory;

/** A fault on purpose: PC/SC outside the package of chip readers. */
class CardFinder {

    String terminals() {
        return TerminalFactory.getDefaultType();
    }
}

package bank.lobby.server.push.web;

import bank.lobby.wire.station.Language;
import java.net.URI;
import java.util.UUID;

/**
 * A browser that can be woken.
 *
 * @param staffNo of whoever asked in it
 * @param endpoint where its maker's push service takes messages for it; a secret
 * @param p256dh the browser's public key, an uncompressed point of 65 bytes
 * @param auth the secret of 16 bytes it shares with us
 */
record Subscription(
        UUID id, String branch, String staffNo, URI endpoint, byte[] p256dh, byte[] auth, Language language) {

    /** Without what may be used to send to it. */
    @Override
    public String toString() {
        return "Subscription[" + staffNo + " at " + endpoint.getHost() + "]";
    }
}

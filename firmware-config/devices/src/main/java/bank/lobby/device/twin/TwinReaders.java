package bank.lobby.device.twin;

/** The readers of a kiosk that are not there. Closes them. */
public record TwinReaders(TwinReader stripe, TwinIdReader identity, TwinPassportReader passport)
        implements AutoCloseable {

    /** Adds a listener that is called when the product comes or goes at any of them; it must return at once. */
    public void onChange(Runnable listener) {
        stripe.onChange(listener);
        identity.onChange(listener);
        passport.onChange(listener);
    }

    @Override
    public void close() {
        stripe.close();
        identity.close();
        passport.close();
    }
}

package bank.lobby.kiosk.touch;

/** The place where customers show their cards, as the page sees it. */
public interface CardSlot {

    /** Whether a swipe would be read. */
    boolean ok();

    /** {@code listener} is called after every change of {@link #ok()}; it must not block. */
    void onChange(Runnable listener);
}

package bank.lobby.kiosk.touch;

/** A kiosk without a card reader: everyone is served unidentified. */
record NoReader() implements CardSlot {

    @Override
    public boolean ok() {
        return false;
    }

    @Override
    public void onChange(Runnable listener) {}
}

package bank.lobby.display.keypads;

import bank.lobby.wire.keypad.KeypadKey;
import org.jspecify.annotations.Nullable;

/** @param counter where to, for a transfer; else {@code null} */
record Wanted(KeypadKey key, @Nullable Integer counter) {}

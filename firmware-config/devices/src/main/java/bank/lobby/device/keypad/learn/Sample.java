package bank.lobby.device.keypad.learn;

import bank.lobby.device.profile.KeyAction;

/** One press boiled down: the bytes of one frame. The array is not changed by anybody. */
record Sample(int counter, KeyAction action, byte[] frame) {

    int at(int offset) {
        return frame[offset] & 0xFF;
    }
}

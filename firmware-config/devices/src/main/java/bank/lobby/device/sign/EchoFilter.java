package bank.lobby.device.sign;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.EchoMode;

/**
 * Takes our own bytes out of what arrives, before the dialect looks for an answer in it.
 *
 * <pre>
 * SUPPRESSED   everything passes
 * EXPECTED     as many bytes as were sent are dropped, whatever they are: noise may have changed one of them
 * AUTO         bytes like the request's are held back. The whole request is an echo: dropped, and EXPECTED from then on until
 *              reset(). A byte that differs, or a pause, ends the search, and what was held passes
 * </pre>
 *
 * AUTO cannot tell an echo from an answer that is the same as its request. {@link #sent} is called by whoever writes, the rest by the
 * port's thread. Holds no more than the last request.
 */
final class EchoFilter implements ByteFramer {

    private static final byte[] NOTHING = {};

    private final EchoMode configured;
    private final ByteFramer framer;
    private EchoMode mode;
    private byte[] request = NOTHING;
    private int back;

    EchoFilter(EchoMode mode, ByteFramer framer) {
        this.configured = mode;
        this.mode = mode;
        this.framer = framer;
    }

    /** Notes what is about to be written. What was half received before belongs to an exchange that is over. */
    synchronized void sent(byte[] bytes) {
        request = bytes.clone();
        back = 0;
        framer.reset();
    }

    @Override
    public synchronized void accept(byte value) {
        if (back == request.length) {
            framer.accept(value);
            return;
        }
        switch (mode) {
            case SUPPRESSED -> framer.accept(value);
            case EXPECTED -> back++;
            case AUTO -> compare(value);
        }
    }

    /** A pause before the first byte is the line's own delay; after it, it ends an echo that came in part. */
    @Override
    public synchronized void silence() {
        if (back > 0) {
            endSearch();
        }
        framer.silence();
    }

    @Override
    public synchronized void reset() {
        mode = configured;
        request = NOTHING;
        back = 0;
        framer.reset();
    }

    private void compare(byte value) {
        if (request[back] != value) {
            endSearch();
            framer.accept(value);
        } else if (++back == request.length) {
            mode = EchoMode.EXPECTED;
        }
    }

    /** Nothing more of this request will come back; what AUTO held may be an answer that begins like it. */
    private void endSearch() {
        int held = mode == EchoMode.AUTO ? back : 0;
        byte[] start = request;
        request = NOTHING;
        back = 0;
        for (int i = 0; i < held; i++) {
            framer.accept(start[i]);
        }
    }
}

package bank.lobby.wire.link;

import bank.lobby.wire.board.BoardMessage;

/** Text on the socket, to records and back. The station brings it, so that this module needs no JSON library. */
public interface BoardCodec {

    /** {@code hello} as JSON text. */
    String write(Hello hello);

    /**
     * One message of the board stream.
     *
     * @throws RuntimeException when {@code text} is not a message; the link then asks again
     */
    BoardMessage read(String text);
}

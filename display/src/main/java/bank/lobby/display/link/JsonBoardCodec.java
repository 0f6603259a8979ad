package bank.lobby.display.link;

import bank.lobby.wire.board.BoardMessage;
import bank.lobby.wire.link.BoardCodec;
import bank.lobby.wire.link.Hello;
import tools.jackson.databind.json.JsonMapper;

/** The board stream's JSON, by the agent's own mapper. */
record JsonBoardCodec(JsonMapper json) implements BoardCodec {

    @Override
    public String write(Hello hello) {
        return json.writeValueAsString(hello);
    }

    @Override
    public BoardMessage read(String text) {
        return json.readValue(text, BoardMessage.class);
    }
}

package bank.lobby.device.printer.escpos;

/** One message from the printer. */
sealed interface EscPosReply {

    /** The answer to DLE EOT; which of the four it is, only the asker knows. */
    record RealTime(int value) implements EscPosReply {}

    /** Four bytes of automatic status. */
    record AutoStatus(int first, int second, int third) implements EscPosReply {}

    /** The one-byte answer to GS r, once the printer reached it. */
    record Reached(int value) implements EscPosReply {}

    /** Everything before {@code GS ( H} with this id is printed. */
    record ProcessEnded(String id) implements EscPosReply {}

    /** The buffers are empty; what was in them will not come out. */
    record BuffersCleared() implements EscPosReply {}

    /** XON or XOFF. */
    record Flow(boolean go) implements EscPosReply {}

    /** Another block, such as a model name; without its header and its 00. */
    record Block(int header, String text) implements EscPosReply {}
}

package bank.lobby.wire.board;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What the server sends on the board stream. A type this build does not know becomes {@link Unknown} and is ignored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t", defaultImpl = BoardMessage.Unknown.class)
public sealed interface BoardMessage
        permits BoardMessage.Snapshot, BoardMessage.Resumed, BoardMessage.Head, BoardMessage.Unknown, BoardEvent {

    /** The whole state at {@code rev}; replaces whatever the follower had. */
    @JsonTypeName("snapshot")
    record Snapshot(String epoch, long rev, BoardState state) implements BoardMessage {
        public Snapshot {
            requireNonNull(epoch, "epoch");
            requireNonNull(state, "state");
        }
    }

    /** Everything missed has been sent; the follower is at {@code rev}. */
    @JsonTypeName("resumed")
    record Resumed(String epoch, long rev) implements BoardMessage {}

    /** The branch is at {@code rev}: a sign of life, and the way a lost event is noticed. */
    @JsonTypeName("head")
    record Head(long rev) implements BoardMessage {}

    /** Something newer than this build. */
    @JsonTypeName("unknown")
    record Unknown() implements BoardMessage {}
}

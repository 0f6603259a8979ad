package bank.lobby.server.board;

import bank.lobby.wire.station.Names;
import java.util.List;

/** A branch's own row as a view needs it: where its stream stands, and what it is called. */
record BranchHead(String epoch, long rev, Names bankNames, Names names, String zone, List<Names> notices) {}

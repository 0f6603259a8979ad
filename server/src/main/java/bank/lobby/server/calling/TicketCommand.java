package bank.lobby.server.calling;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.TicketProgress;
import java.util.Arrays;
import java.util.Locale;

/** What staff may do with one ticket, by the last part of the URL. */
enum TicketCommand {
    RECALL("RECALLED", true) {
        @Override
        TicketProgress apply(TicketProgress progress, BranchChange change) {
            return progress.recall(change.now(), change.rev());
        }
    },
    START("SERVING_STARTED", true) {
        @Override
        TicketProgress apply(TicketProgress progress, BranchChange change) {
            return progress.start(change.now());
        }
    },
    FINISH("SERVED", true) {
        @Override
        TicketProgress apply(TicketProgress progress, BranchChange change) {
            return progress.finish();
        }
    },
    NO_SHOW("NO_SHOW", true) {
        @Override
        TicketProgress apply(TicketProgress progress, BranchChange change) {
            return progress.noShow();
        }
    },
    CANCEL("CANCELLED", false) {
        @Override
        TicketProgress apply(TicketProgress progress, BranchChange change) {
            return progress.cancel();
        }
    };

    private final String event;
    private final boolean onlyAtItsCounter;

    TicketCommand(String event, boolean onlyAtItsCounter) {
        this.event = event;
        this.onlyAtItsCounter = onlyAtItsCounter;
    }

    /** The command spelled {@code word} in a URL, e.g. {@code no-show}. */
    static TicketCommand of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("unknown-command", "There is no such command"));
    }

    /** Type of the event it leaves. */
    String event() {
        return event;
    }

    /** Whether only the teller at the ticket's counter may give it. */
    boolean isOnlyAtItsCounter() {
        return onlyAtItsCounter;
    }

    /** Who may give it. */
    Role[] roles() {
        return onlyAtItsCounter
                ? new Role[] {Role.TELLER}
                : new Role[] {Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR};
    }

    /** The ticket's progress after the command, or its refusal. */
    abstract TicketProgress apply(TicketProgress progress, BranchChange change);

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

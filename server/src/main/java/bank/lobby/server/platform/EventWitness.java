package bank.lobby.server.platform;

/**
 * A feature that keeps rows of its own beside what others change: it is shown every event of a branch inside the command
 * that appends it, before anything is stored. What it writes stands or falls with the event; what it has to say of it goes
 * into the event's body with {@link BranchChange#also}.
 */
public interface EventWitness {

    /**
     * Looks at {@code event}. Runs under the branch's lock, for every command: whatever is not about this feature must cost
     * nothing.
     */
    void witness(BranchChange change, EventDraft event);
}

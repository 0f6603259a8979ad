package bank.lobby.kiosk.link;

import bank.lobby.wire.triage.BranchPlan;

/** Whom {@link StationLife} hands every plan it fetched; called on its thread. */
@FunctionalInterface
public interface PlanTaker {

    void take(BranchPlan plan);
}

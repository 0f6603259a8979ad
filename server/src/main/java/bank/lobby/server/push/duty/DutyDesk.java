package bank.lobby.server.push.duty;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.push.duty.DutyEvent.Ended;
import bank.lobby.server.push.rule.PushRules;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Going on duty and off it. */
@Component
class DutyDesk {

    private final BranchCommands commands;
    private final Duties duties;
    private final PushRules rules;

    DutyDesk(BranchCommands commands, Duties duties, PushRules rules) {
        this.commands = commands;
        this.duties = duties;
        this.rules = rules;
    }

    /** Whose duty changed; kept as the answer. */
    record Done(String staffNo) {}

    /**
     * Puts the caller on duty with {@code group}, or moves them there; being there already changes nothing.
     *
     * @throws Refusal 404 {@code unknown-group}
     */
    void start(BranchCommand command, String group) {
        commands.run(command, Done.class, change -> {
            if (!rules.of(change).hasGroup(group)) {
                throw Refusal.unknown("unknown-group", "The branch has no such group")
                        .with("group", group);
            }
            Caller caller = change.caller();
            Optional<Duty> before = duties.find(change, caller.id());
            if (before.filter(duty -> duty.group().equals(group)).isPresent()) {
                return Optional.empty();
            }
            Instant since = before.map(Duty::since).orElse(change.now());
            return changed(
                    change, DutyEvent.STARTED, new Duty(caller.id(), caller.name(), group, since, true, false), null);
        });
    }

    /** Takes {@code staffNo} off duty; who is not on duty stays so. */
    void end(BranchCommand command, String staffNo, Ended why) {
        commands.run(
                command,
                Done.class,
                change -> duties.find(change, staffNo).flatMap(duty -> changed(change, DutyEvent.ENDED, duty, why)));
    }

    /** Takes {@code place} off duty in the server's own name. */
    void end(Duties.Place place, Ended why) {
        end(byTheClock(place, "end duty " + why), place.staffNo(), why);
    }

    /** Notes whether the tablet of {@code place} can be reached. */
    void reach(Duties.Place place, boolean reachable) {
        commands.run(
                byTheClock(place, "reachable " + reachable),
                Done.class,
                change -> duties.find(change, place.staffNo())
                        .filter(duty -> duty.reachable() != reachable)
                        .flatMap(duty -> changed(
                                change,
                                reachable ? DutyEvent.REACHABLE : DutyEvent.UNREACHABLE,
                                new Duty(duty.id(), duty.name(), duty.group(), duty.since(), reachable, false),
                                null)));
    }

    private Optional<Done> changed(BranchChange change, String type, Duty duty, @Nullable Ended why) {
        if (why == null) {
            duties.keep(change, duty);
        } else {
            duties.remove(change, duty.id());
        }
        change.append(new EventDraft(type, null, null, DutyEvent.of(duty, why)));
        return Optional.of(new Done(duty.id()));
    }

    /** The state looked at under the lock makes it harmless to repeat; a key would forbid away, back, away. */
    private static BranchCommand byTheClock(Duties.Place place, String words) {
        return new BranchCommand(
                place.branch(), "duty-" + UUID.randomUUID(), Caller.SERVER, words + " of " + place.staffNo());
    }
}

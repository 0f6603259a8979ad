package bank.lobby.server.staff;

import bank.lobby.server.platform.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People as they are now, for whatever acts in the name of somebody who proved who they are elsewhere. */
@Component
public class StaffAtWork {

    private final StaffRegister register;

    StaffAtWork(StaffRegister register) {
        this.register = register;
    }

    /** Who has {@code staffNo}; empty where there is nobody, or somebody who may not work any more. */
    public Optional<Caller> find(String staffNo) {
        return register.find(new StaffNo(staffNo)).map(StaffMember::caller);
    }
}

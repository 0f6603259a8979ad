package bank.lobby.server.calling;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.keypad.KeypadAnswer;
import bank.lobby.wire.keypad.KeypadPress;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Call keypads over HTTP: they hang on the display of their branch, which vouches for them. */
@RestController
class KeypadController {

    private final Branches branches;
    private final KeypadDesk desk;

    KeypadController(Branches branches, KeypadDesk desk) {
        this.branches = branches;
        this.desk = desk;
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/keypad")
    KeypadAnswer press(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody KeypadPress press) {
        branches.admit(caller, branch, Role.DISPLAY);
        return desk.press(new KeypadDesk.Pad(branch, no, caller.id()), key, press);
    }
}

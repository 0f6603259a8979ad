package bank.lobby.kiosk.touch;

import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.CustomerReader;
import java.time.Instant;
import java.util.List;

/** One reader of this kiosk with what it was opened by. */
record KioskReader(ReaderProfile profile, CustomerReader device) {

    /** What a customer shows to it, in the words of the page. */
    List<String> takes() {
        return profile.takes().stream().map(Enum::name).toList();
    }

    ReaderState state() {
        LinkStatus link = device.link();
        Instant since = link.since();
        return new ReaderState(
                profile.id().text(), takes(), link.open(), link.state().name(), link.reason(), since);
    }
}

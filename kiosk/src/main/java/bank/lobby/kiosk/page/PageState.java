package bank.lobby.kiosk.page;

import bank.lobby.kiosk.touch.ReaderState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All the touch page ever learns, sent whole at every change. Nothing in it tells who the customer is: no tier, no name,
 * no digit of a card.
 *
 * @param bankNames the bank; {@code null} until a plan is known
 * @param branchNames the branch; {@code null} until a plan is known
 * @param zone IANA zone of the branch
 * @param languages tags of the languages offered, in order
 * @param link how the kiosk stands with its server
 * @param ready whether a ticket can be asked for now
 * @param printer how the printer is
 * @param reader what a customer can show here now
 * @param services the menu, in order
 * @param card what came of the latest document shown
 * @param ticket what came of the latest touch
 */
record PageState(
        @Nullable Names bankNames,
        @Nullable Names branchNames,
        String zone,
        List<String> languages,
        Link link,
        boolean ready,
        Printer printer,
        Reader reader,
        List<Service> services,
        @Nullable Card card,
        @Nullable Ticket ticket) {

    /** @param problem slug of why not, while down */
    record Link(boolean up, Instant since, @Nullable String problem) {}

    /** @param problem slug of why it cannot print now */
    record Printer(boolean ok, @Nullable String problem, boolean nearEnd) {}

    /**
     * @param ok whether any reader would read now
     * @param takes what the readers that would read take, each once, in the order of the settings
     * @param typed whether what is typed in a burst belongs to a reader
     * @param each how every one of them is, for staff
     */
    record Reader(boolean ok, List<String> takes, boolean typed, List<ReaderState> each) {}

    /**
     * @param waiting people waiting for it; {@code null} while unknown
     * @param promiseMinutes what the plan promises a customer of whom nothing is known
     */
    record Service(
            String code,
            Names names,
            Names hint,
            Party party,
            Means means,
            Complexity complexity,
            boolean speciality,
            String icon,
            @Nullable Integer waiting,
            int promiseMinutes) {

        static Service of(MenuService offered, @Nullable Integer waiting, int promiseMinutes) {
            return new Service(
                    offered.code(),
                    offered.names(),
                    offered.hint(),
                    offered.party(),
                    offered.means(),
                    offered.complexity(),
                    offered.speciality(),
                    offered.icon(),
                    waiting,
                    promiseMinutes);
        }
    }

    /**
     * @param state READ, BAD_READ or OTHER_DOCUMENT
     * @param takes after a bad read what that reader takes, for the right advice; else empty
     */
    record Card(String state, UUID id, List<String> takes) {}

    /**
     * @param state ISSUING, ISSUED or REFUSED
     * @param service code of the service touched
     * @param number and what follows to the phone page: known once ISSUED
     * @param problem slug of why it was refused
     * @param mayTryAgain whether the same touch may be tried again
     */
    record Ticket(
            UUID touch,
            String service,
            String state,
            @Nullable String number,
            @Nullable Names serviceNames,
            @Nullable Integer ahead,
            @Nullable Integer promiseMinutes,
            @Nullable SlipState slip,
            @Nullable String phoneUrl,
            @Nullable String problem,
            boolean mayTryAgain) {}
}

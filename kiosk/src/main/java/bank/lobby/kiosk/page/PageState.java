package bank.lobby.kiosk.page;

import bank.lobby.kiosk.touch.ReaderState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.ticket.ArrivalAppointment;
import bank.lobby.wire.triage.CareKind;
import bank.lobby.wire.triage.ClosedReason;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.Party;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All the touch page ever learns, sent whole at every change. Nothing in it tells who the customer is: no tier, no name,
 * no age, no digit of a card.
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
 * @param cares special care a customer may ask for, in order
 * @param appointments whether a customer can say that they have one
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
        List<CareKind> cares,
        boolean appointments,
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
     * A service as a customer finds it now.
     *
     * @param waiting people waiting for it; {@code null} while unknown
     * @param promiseMinutes what the plan promises a customer of whom nothing is known
     * @param closed why it gives no numbers; {@code null} while it does
     * @param range what is expected of the wait; {@code null} while unknown
     * @param identityRequired whether a document must be shown for it
     * @param documents what to bring; {@code null} for nothing in particular
     * @param machine that would do it sooner; {@code null} for none
     * @param mayComeBack whether somebody was sent to a machine for it not long ago
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
            int promiseMinutes,
            @Nullable Closed closed,
            @Nullable Range range,
            boolean identityRequired,
            @Nullable Names documents,
            @Nullable QuickerMachine machine,
            boolean mayComeBack) {}

    /** @param next when it is expected to give numbers again; {@code null} when nobody knows */
    record Closed(ClosedReason reason, @Nullable Instant next) {}

    /**
     * Minutes: of ten customers one waits less than {@code low}, five less than {@code likely}, nine less than {@code high}.
     *
     * @param isLong whether the customer is asked once more
     */
    record Range(
            int low,
            int likely,
            int high,
            @JsonProperty("long") boolean isLong) {}

    /** @param minutes until it is free; 0 when it is */
    record QuickerMachine(String id, Names names, Names place, String icon, int minutes) {}

    /**
     * @param state READ, BAD_READ or OTHER_DOCUMENT
     * @param takes after a bad read what that reader takes, for the right advice; else empty
     * @param code whether it is the code of an appointment, and nothing that says who its holder is
     * @param larger whether the page is to be larger, and no machine offered; it does not say why
     * @param language what its holder prefers; {@code null} while unknown
     * @param appointments to check in for; may be empty
     */
    record Card(
            String state,
            UUID id,
            List<String> takes,
            boolean code,
            boolean larger,
            @Nullable Language language,
            List<ArrivalAppointment> appointments) {}

    /**
     * @param state ISSUING, ISSUED or REFUSED
     * @param service code of the service touched
     * @param number once ISSUED, with what follows to the phone page; once REFUSED the one the customer has already
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

package bank.lobby.wire;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.wire.appointment.CheckIn;
import bank.lobby.wire.appointment.CheckInAnswer;
import bank.lobby.wire.board.BoardMessage;
import bank.lobby.wire.keypad.KeypadAnswer;
import bank.lobby.wire.keypad.KeypadPress;
import bank.lobby.wire.link.Hello;
import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.machine.MachineOffer;
import bank.lobby.wire.machine.MachineReport;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.EnrolmentRequest;
import bank.lobby.wire.station.PrinterReport;
import bank.lobby.wire.ticket.Arrival;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.CareKind;
import bank.lobby.wire.triage.ServiceAvailability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every released message is read by today's records, and says the same when written again. Samples are added, never edited. */
class EverySampleTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Class<?>> SAMPLES = Map.ofEntries(
            Map.entry("board-snapshot", BoardMessage.class),
            Map.entry("board-event-called", BoardMessage.class),
            Map.entry("board-event-counter", BoardMessage.class),
            Map.entry("board-resumed", BoardMessage.class),
            Map.entry("board-head", BoardMessage.class),
            Map.entry("hello", Hello.class),
            Map.entry("enrolment-request", EnrolmentRequest.class),
            Map.entry("enrolment", Enrolment.class),
            Map.entry("ticket-request", TicketRequest.class),
            Map.entry("ticket-request-care", TicketRequest.class),
            Map.entry("branch-plan-care", BranchPlan.class),
            Map.entry("ticket-request-returned", TicketRequest.class),
            Map.entry("machine-hall", MachineHall.class),
            Map.entry("machine-report", MachineReport.class),
            Map.entry("machine-report-free", MachineReport.class),
            Map.entry("machine-offer", MachineOffer.class),
            Map.entry("care-by-age", CareKind.class),
            Map.entry("branch-plan-next", BranchPlan.class),
            Map.entry("arrival", Arrival.class),
            Map.entry("arrival-answer", ArrivalAnswer.class),
            Map.entry("branch-plan-hours", BranchPlan.class),
            Map.entry("branch-plan-appointments", BranchPlan.class),
            Map.entry("service-availability", ServiceAvailability.class),
            Map.entry("service-availability-closed", ServiceAvailability.class),
            Map.entry("check-in-code", CheckIn.class),
            Map.entry("check-in-sealed", CheckIn.class),
            Map.entry("check-in-answer", CheckInAnswer.class),
            Map.entry("issued-ticket", IssuedTicket.class),
            Map.entry("slip-outcome", SlipOutcome.class),
            Map.entry("slip-outcome-held", SlipOutcome.class),
            Map.entry("printer-report", PrinterReport.class),
            Map.entry("printer-report-out", PrinterReport.class),
            Map.entry("slip-order", SlipOrder.class),
            Map.entry("slip-order-documents", SlipOrder.class),
            Map.entry("branch-plan-promise", BranchPlan.class),
            Map.entry("keypad-press", KeypadPress.class),
            Map.entry("keypad-press-transfer", KeypadPress.class),
            Map.entry("keypad-answer", KeypadAnswer.class),
            Map.entry("keypad-answer-free", KeypadAnswer.class),
            Map.entry("branch-plan", BranchPlan.class));

    static Stream<String> samples() {
        return SAMPLES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAndWrittenAsReleased(String name) throws IOException {
        JsonNode released = JSON.readTree(sample(name));

        Object read = JSON.treeToValue(released, SAMPLES.get(name));

        assertThat(JSON.<JsonNode>readTree(JSON.writerFor(SAMPLES.get(name)).writeValueAsString(read)))
                .isEqualTo(released);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAlsoWithFieldsThatDoNotExistYet(String name) throws IOException {
        String newer =
                "{\"fromALaterRelease\":{\"a\":[1,2]}," + sample(name).strip().substring(1);

        assertThat(JSON.readValue(newer, SAMPLES.get(name))).isNotNull();
    }

    @Test
    void anUnknownKindOfMessageIsUnknownAndNoError() {
        BoardMessage message = JSON.readValue("{\"t\":\"fanfare\",\"rev\":4}", BoardMessage.class);

        assertThat(message).isInstanceOf(BoardMessage.Unknown.class);
    }

    private static String sample(String name) throws IOException {
        try (InputStream file = EverySampleTests.class.getResourceAsStream("/v1/" + name + ".json")) {
            assertThat(file).as("sample v1/%s.json", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

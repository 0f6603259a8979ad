package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.PseudoTerminals;
import bank.lobby.device.printer.PrintFault;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.PrinterStatus.Condition;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.PrinterProfile.Proof;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.paper.TwinSlip;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class EscPosPrinterTests {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(0));

    private final ScriptedPrinter script = new ScriptedPrinter();
    private TwinPrinter twin;
    private TicketPrinter printer;

    @AfterEach
    void close() {
        if (printer != null) {
            printer.close();
        }
        if (twin != null) {
            twin.close();
        }
    }

    @Nested
    class Printing {

        @Test
        void isProvedByTheProcessId() {
            connectTwin();

            PrintOutcome outcome = printer.print(Slips.TICKET);

            assertThat(outcome).isEqualTo(new PrintOutcome.Printed(Proof.PROCESS_ID));
            TwinSlip slip = twin.paper().slips().getFirst();
            assertThat(slip.unreadable()).isEmpty();
            assertThat(slip.codes()).containsExactly(Slips.PAYLOAD);
            assertThat(slip.text()).startsWith("城东支行\n个人现金业务\nA037\n您前面还有 5 人等候\n取号时间");
        }

        @Test
        void isProvedByTheBufferQueryWhereThatIsAllTheModelHas() {
            connectTwin("proof: buffer-query");

            assertThat(printer.print(Slips.TICKET)).isEqualTo(new PrintOutcome.Printed(Proof.BUFFER_QUERY));
        }

        @Test
        void staysUnknownOnAModelThatGivesNoProof() {
            connectTwin("proof: none");

            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Unknown.class);
            assertThat(twin.paper().slips()).hasSize(1);
        }

        @Test
        void doesOneJobAfterTheOtherHoweverManyAskAtOnce() {
            connectTwin();

            List<CompletableFuture<PrintOutcome>> jobs = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> printer.print(Slips.TICKET)))
                    .limit(5)
                    .toList();

            assertThat(jobs).allSatisfy(job -> assertThat(job.join()).isInstanceOf(PrintOutcome.Printed.class));
            assertThat(twin.paper().slips())
                    .hasSize(5)
                    .allSatisfy(slip -> assertThat(slip.unreadable()).isEmpty());
        }

        @Test
        void worksOverAPseudoTerminal(@TempDir Path directory) {
            try (PseudoTerminals cable = new PseudoTerminals(directory)) {
                twin = TwinPrinter.on(TwinPorts.serial(cable.peer()));
                connect(cable.device());

                assertThat(printer.print(Slips.TICKET)).isEqualTo(new PrintOutcome.Printed(Proof.PROCESS_ID));
                printer.close();
                twin.close();
            }
        }
    }

    @Nested
    class RefusingAJob {

        @Test
        void saysThatThePaperIsOutAndSendsNothing() {
            connectTwin();
            twin.paperOut();

            assertFailed(PrintFault.PAPER_OUT, false);
            twin.refill();

            assertThat(twin.paper().printed()).isZero();
            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(twin.paper().printed()).isEqualTo(1);
        }

        @Test
        void saysThatTheCoverIsOpen() {
            connectTwin();
            twin.coverOpen();

            assertFailed(PrintFault.COVER_OPEN, false);
        }

        @Test
        void saysThatTheCutterIsStuck() {
            connectTwin();
            twin.cutterJammed();

            assertFailed(PrintFault.CUTTER, false);
        }

        @Test
        void saysThatAPrinterIsSwitchedOff() {
            connectTwin();
            twin.mute(true);

            assertFailed(PrintFault.NO_ANSWER, false);
        }

        @Test
        void saysThatNoPrinterIsConnected() {
            open("tcp://127.0.0.1:1");

            assertFailed(PrintFault.NOT_CONNECTED, false);
        }
    }

    @Nested
    class FaultsDuringAJob {

        @Test
        void failsOnceThePrinterConfirmedThatItDroppedTheRest() {
            connectTwin();
            twin.paperOutAfter(60);

            assertFailed(PrintFault.PAPER_OUT, true);
            twin.refill();

            assertThat(twin.paper().slips()).singleElement().satisfies(slip -> {
                assertThat(slip.whole()).isFalse();
                assertThat(slip.text()).doesNotContain("请留意叫号");
            });
        }

        @Test
        void staysUnknownWhenTheRestMayStillComeOut() {
            connectTwin("clear: none");
            twin.paperOutAfter(60);

            assertThat(printer.print(Slips.TICKET))
                    .isEqualTo(new PrintOutcome.Unknown("paper out during the job; the rest may still come out"));
            twin.refill();

            assertThat(twin.paper().slips()).extracting(TwinSlip::whole).containsExactly(false, true);
        }

        @Test
        void isPrintedWhenTheProofComesAfterThePaperRanOut() {
            script.well()
                    .does(
                            "10 04 04",
                            () -> script.say(script.received().contains("1D 28 48") ? "72 37 22 30 30 30 31 00" : "12"))
                    .start();
            connect(script.address());

            assertThat(printer.print(Slips.TICKET)).isEqualTo(new PrintOutcome.Printed(Proof.PROCESS_ID));
            assertThat(printer.status().condition()).isEqualTo(Condition.PAPER_OUT);
            script.close();
        }

        @Test
        void isPrintedWhenTheProofCrossesTheOrderToClear() {
            script.well()
                    .does("10 04 04", () -> script.say(script.received().contains("1D 28 48") ? "72" : "12"))
                    .does(
                            "10 14 08 01 03 14 01 06 02 08",
                            () -> script.say(
                                    script.received().contains("1D 28 48")
                                            ? "37 22 30 30 30 31 00 37 25 00"
                                            : "37 25 00"))
                    .start();
            connect(script.address());

            assertThat(printer.print(Slips.TICKET)).isEqualTo(new PrintOutcome.Printed(Proof.PROCESS_ID));
            script.close();
        }

        @Test
        void staysUnknownWhenStaffMendsThePrinterInTheMiddleOfTheSlip() {
            connectTwin("clear: none");
            twin.paperOutAfter(60);
            printer.onChange(() -> {
                if (printer.status().condition() == Condition.PAPER_OUT) {
                    twin.refill();
                }
            });

            assertThat(printer.print(Slips.TICKET))
                    .isEqualTo(new PrintOutcome.Unknown("paper out during the job; the slip may be in two pieces"));
        }

        @Test
        void failsWhereRecoveryThrewTheRestAway() {
            connectTwin("clear: recovery");
            twin.cutterJamsAtNextCut();
            printer.onChange(() -> {
                if (printer.status().condition() == Condition.CUTTER) {
                    twin.freeCutter();
                }
            });

            assertThat(printer.print(Slips.TICKET))
                    .isEqualTo(new PrintOutcome.Failed(
                            PrintFault.CUTTER, true, "cutter during the job; the rest was cleared"));
        }

        @Test
        void staysUnknownWhereRecoveryDoesNotReachTheFault() {
            connectTwin("clear: recovery");
            twin.paperOutAfter(60);

            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Unknown.class);
        }

        @Test
        void clearsTheRestOfAnUnknownSlipBeforeTheNext() {
            connectTwin();
            twin.proofAfter(null);
            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Unknown.class);
            twin.proofAfter(Duration.ZERO);

            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Printed.class);

            assertThat(twin.paper().printed()).isEqualTo(2);
        }

        @Test
        void takesNoLateAnswerForTheProofOfTheNextSlip() {
            connectTwin("proof: buffer-query", "clear: none");
            twin.paperOutAfter(60);
            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Unknown.class);
            twin.refill();
            twin.proofAfter(Duration.ofMillis(50));

            PrintOutcome next = printer.print(Slips.TICKET);

            assertThat(next).isEqualTo(new PrintOutcome.Printed(Proof.BUFFER_QUERY));
            assertThat(twin.paper().slips())
                    .last()
                    .satisfies(
                            slip -> assertThat(slip.text()).startsWith("城东支行").endsWith("过号作废"));
        }

        @Test
        void sendsNothingBehindASlipThatIsNotWorkedOff() {
            connectTwin("proof: buffer-query", "clear: none", "mechanical: 0s");
            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Printed.class);
            twin.proofAfter(null);
            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Unknown.class);

            PrintOutcome next = printer.print(Slips.TICKET);

            assertThat(next)
                    .isInstanceOfSatisfying(
                            PrintOutcome.Failed.class,
                            failed -> assertThat(failed.begun()).isFalse());
            assertThat(twin.paper().printed()).isEqualTo(2);
        }

        @Test
        void staysUnknownWhenThePrinterVanishes() {
            script.well().does("1D 56 42 00", script::hangUp).start();
            connect(script.address());

            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Unknown.class);
            script.close();
        }

        @Test
        void staysUnknownWhenTheProofOfAnotherJobArrives() {
            script.well()
                    .when("1D 28 48 06 00 30 30 30 30 30 31", "37 22 30 30 39 39 00")
                    .start();
            connect(script.address());

            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Unknown.class);
            script.close();
        }
    }

    @Nested
    class BadAnswers {

        @Test
        void areSkippedBeforeAndBetweenGoodOnes() {
            script.when("10 04 01", "FF 80 9A 12")
                    .when("10 04 02", "13 11 12")
                    .when("10 04 03", "14 00 12")
                    .when("10 04 04", "C3 28 12 80")
                    .when("1D 28 48 06 00 30 30 30 30 30 31", "FF 37 22 30 30", "13 30", "31", "00")
                    .start();
            connect(script.address());

            assertThat(printer.print(Slips.TICKET)).isEqualTo(new PrintOutcome.Printed(Proof.PROCESS_ID));
            script.close();
        }

        @Test
        void areAskedForAgainWhenLost() {
            boolean[] once = {false};
            script.well()
                    .does("10 04 02", () -> {
                        if (once[0]) {
                            script.say("12");
                        }
                        once[0] = true;
                    })
                    .when("1D 28 48 06 00 30 30 30 30 30 31", "37 22 30 30 30 31 00")
                    .start();
            connect(script.address());

            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Printed.class);
            script.close();
        }
    }

    @Nested
    class Watching {

        @Test
        void knowsThatThePaperIsOutBeforeAnybodyPrints() {
            connectTwin();
            awaitCondition(Condition.READY);

            twin.paperOut();

            awaitCondition(Condition.PAPER_OUT);
            twin.refill();
            awaitCondition(Condition.READY);
        }

        @Test
        void knowsThatTheRollIsNearlyUsedUp() {
            connectTwin();
            twin.paperLow();

            await().until(() -> printer.status().equals(new PrinterStatus(Condition.READY, true)));
        }

        @Test
        void showsASilentPrinterAsDegraded() {
            connectTwin();
            awaitCondition(Condition.READY);

            twin.mute(true);
            await().until(() -> printer.link().state() == LinkState.DEGRADED);

            assertThat(printer.status()).isEqualTo(PrinterStatus.UNKNOWN);
            twin.mute(false);
            await().until(() -> printer.link().state() == LinkState.READY
                    && printer.status().ready());
        }

        @Test
        void tellsItsListeners() {
            connectTwin();
            awaitCondition(Condition.READY);
            CompletableFuture<Condition> told = new CompletableFuture<>();
            printer.onChange(() -> told.complete(printer.status().condition()));

            twin.coverOpen();

            assertThat(told.join()).isEqualTo(Condition.COVER_OPEN);
        }

        @Test
        void findsThePrinterAgainAfterItWasUnplugged() {
            connectTwin();
            awaitCondition(Condition.READY);

            twin.hangUp();
            await().until(() -> printer.link().state() == LinkState.LOST);

            awaitCondition(Condition.READY);
            assertThat(printer.print(Slips.TICKET)).isInstanceOf(PrintOutcome.Printed.class);
        }

        @Test
        void takesStatusThatNobodyAskedFor() {
            script.well().start();
            connect(script.address());
            awaitCondition(Condition.READY);

            script.say("38 00 00 0F");

            await().until(() -> printer.status().condition() == Condition.COVER_OPEN);
            script.close();
        }
    }

    @Nested
    class StatusSaidUnasked {

        @Test
        void isSwitchedOnForAPrinterThatWasJustConnectedOrSwitchedOn() {
            connectTwin("auto-status: true", "poll-every: 5m");
            awaitCondition(Condition.READY);

            twin.coverOpen();

            awaitCondition(Condition.COVER_OPEN);
        }

        @Test
        void survivesTheInitialisationOfASlip() {
            connectTwin("auto-status: true", "poll-every: 5m");
            printer.print(Slips.TICKET);

            twin.paperLow();

            await().until(() -> printer.status().equals(new PrinterStatus(Condition.READY, true)));
        }

        @Test
        void endsAJobAtOnceWhenItTellsOfAFault() {
            connectTwin("auto-status: true");
            twin.coverOpenAfter(100);

            assertFailed(PrintFault.COVER_OPEN, true);
        }

        @Test
        void changesNothingWhenItIsRepeatedOnATimer() {
            script.well()
                    .when("1D 28 48 06 00 30 30 30 30 30 31", "14 00 00 0F 37 22 30 30 30 31 00 14 00 00 0F")
                    .start();
            connect(script.address(), "auto-status: true");
            awaitCondition(Condition.READY);
            AtomicInteger told = new AtomicInteger();
            printer.onChange(told::incrementAndGet);

            script.say("14 00 00 0F 14 00 00 0F");
            PrintOutcome outcome = printer.print(Slips.TICKET);

            assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(told).hasValueLessThanOrEqualTo(2); // the link, and the paper of the slip
            script.close();
        }

        @Test
        void isEnoughForAModelThatAnswersNoQuestions() {
            connectTwin("auto-status: true", "real-time-status: false");
            twin.paperOutAfter(60);

            assertFailed(PrintFault.PAPER_OUT, true);
        }
    }

    @Test
    void goesOnOnceTheCutterIsFree() {
        connectTwin();
        awaitCondition(Condition.READY);
        twin.cutterJammed();

        twin.freeCutter();

        awaitCondition(Condition.CUTTER);
        awaitCondition(Condition.READY);
    }

    @Test
    void countsThePaper() {
        connectTwin("near-end-mm: 5000");
        awaitCondition(Condition.READY);
        printer.print(Slips.TICKET);
        assertThat(printer.paper().usedMm()).isBetween(90, 130);

        twin.paperLow();
        await().until(() -> printer.paper().low());
        assertThat(printer.paper().usedMm()).isEqualTo(45_000);
        twin.paperOut();
        await().until(() -> printer.paper().ticketsLeft() == 0);
        twin.refill();

        await().until(() -> printer.paper().usedMm() == 0);
    }

    /** A thread belongs to the group of the one that started it, so this sees its own and no other test's. */
    @Test
    void leavesNoThreadBehind() {
        ThreadGroup own = new ThreadGroup("one printer");
        Thread user = new Thread(own, () -> {
            connectTwin();
            printer.print(Slips.TICKET);
            printer.close();
            twin.close();
        });

        user.start();

        await().until(() -> !user.isAlive() && own.activeCount() == 0);
        assertThat(twin.paper().printed()).isEqualTo(1);
    }

    private void connectTwin(String... changes) {
        twin = TwinPrinter.on(TwinPorts.tcp(0));
        connect(twin.address(), changes);
    }

    private void connect(String port, String... changes) {
        open(port, changes);
        await().until(() -> printer.link().open());
    }

    private void open(String port, String... changes) {
        PrinterProfile profile = TestProfiles.printer(changes);
        printer = Printers.open(profile, port, CLOCK);
    }

    private void assertFailed(PrintFault fault, boolean begun) {
        PrintOutcome outcome = printer.print(Slips.TICKET);

        assertThat(outcome).isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
            assertThat(failed.fault()).isEqualTo(fault);
            assertThat(failed.begun()).isEqualTo(begun);
        });
    }

    private void awaitCondition(Condition condition) {
        await().atMost(Duration.ofSeconds(5)).until(() -> printer.status().condition() == condition);
    }
}

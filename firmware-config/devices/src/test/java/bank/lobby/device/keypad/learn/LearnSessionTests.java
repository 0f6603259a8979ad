package bank.lobby.device.keypad.learn;

import static bank.lobby.device.keypad.KeypadFrames.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.twin.TwinKeypad;
import bank.lobby.device.twin.TwinPorts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnSessionTests {

    private static final LearnPlan PLAN = new LearnPlan(
            Duration.ofSeconds(2), List.of(KeyAction.NEXT, KeyAction.END, KeyAction.PAUSE), List.of(3, 5), 2);

    private final LearnSession session = new LearnSession(PLAN, 0);
    private long nowNanos;

    @Test
    void asksForQuietThenForEveryKeyThenForTwoOnEachOtherKeypad() {
        List<LearnPrompt> asked = new ArrayList<>();
        asked.add(session.prompt(nowNanos));
        after(Duration.ofSeconds(2));
        while (!session.prompt(nowNanos).equals(new LearnPrompt.Done())) {
            asked.add(session.prompt(nowNanos));
            press(0x31);
        }

        assertThat(asked)
                .containsExactly(
                        new LearnPrompt.StayQuiet(Duration.ofSeconds(2)),
                        new LearnPrompt.PressKey(3, KeyAction.NEXT, 2),
                        new LearnPrompt.PressKey(3, KeyAction.NEXT, 1),
                        new LearnPrompt.PressKey(3, KeyAction.END, 2),
                        new LearnPrompt.PressKey(3, KeyAction.END, 1),
                        new LearnPrompt.PressKey(3, KeyAction.PAUSE, 2),
                        new LearnPrompt.PressKey(3, KeyAction.PAUSE, 1),
                        new LearnPrompt.PressKey(5, KeyAction.NEXT, 2),
                        new LearnPrompt.PressKey(5, KeyAction.NEXT, 1),
                        new LearnPrompt.PressKey(5, KeyAction.END, 2),
                        new LearnPrompt.PressKey(5, KeyAction.END, 1));
    }

    @Test
    void takesWhatAKeySendsWhenItIsLetGoAsPartOfItsPress() {
        after(Duration.ofSeconds(2));
        hear(0x31);
        after(Duration.ofMillis(400));
        hear(0x7F);
        after(Duration.ofMillis(100));
        assertThat(session.prompt(nowNanos)).isEqualTo(new LearnPrompt.PressKey(3, KeyAction.NEXT, 2));

        after(Duration.ofMillis(700));

        assertThat(session.prompt(nowNanos)).isEqualTo(new LearnPrompt.PressKey(3, KeyAction.NEXT, 1));
        assertThat(session.heard()).hasSize(2);
        assertThat(session.heard().getLast().at()).isEqualTo(Duration.ofMillis(2_400));
    }

    @Test
    void doesNotTakeAHeartbeatForAPress() {
        hear(0x55);
        after(Duration.ofSeconds(2));
        press(0x55);

        assertThat(session.prompt(nowNanos)).isEqualTo(new LearnPrompt.PressKey(3, KeyAction.NEXT, 2));
    }

    @Test
    void skipsAKeyTheKeypadDoesNotHaveAndAsksAnewForAWrongOne() {
        after(Duration.ofSeconds(2));
        session.skip();
        press(0x32);
        session.again();
        assertThat(session.prompt(nowNanos)).isEqualTo(new LearnPrompt.PressKey(3, KeyAction.END, 2));
        press(0x33);
        press(0x33);

        session.again();

        assertThat(session.prompt(nowNanos)).isEqualTo(new LearnPrompt.PressKey(3, KeyAction.END, 2));
        assertThat(session.lesson()).isInstanceOf(Lesson.NotLearned.class);
    }

    @Test
    void learnsATwinOverALineToAProfileThatIsRight() {
        KeypadProfile twinProfile = profile("keypad-ascii-line");
        LearnPlan plan = new LearnPlan(
                Duration.ofMillis(1), List.of(KeyAction.NEXT, KeyAction.END, KeyAction.PAUSE), List.of(1), 1);
        try (TwinKeypad twin = new TwinKeypad(twinProfile, () -> TwinPorts.tcp(0));
                LearnPort port = new LearnPort(
                        plan,
                        twin.address(),
                        SerialSettings.plain(9_600, Duration.ofMillis(500)),
                        InstantSource.system())) {
            await().until(() -> twin.connected() && port.link().open());

            for (KeyAction action : plan.keys()) {
                await().until(() ->
                        port.session().prompt(System.nanoTime()).equals(new LearnPrompt.PressKey(1, action, 1)));
                twin.press(1, action);
            }
            await().until(() -> port.session().prompt(System.nanoTime()).equals(new LearnPrompt.Done()));

            Lesson lesson = port.session().lesson();
            assertThat(lesson).isInstanceOf(Lesson.Learned.class);
            Proposal proposal = ((Lesson.Learned) lesson).proposal();
            assertThat(proposal.framing()).isEqualTo(twinProfile.framing());
            assertThat(proposal.key().actionByValue())
                    .containsEntry(0x31, KeyAction.NEXT)
                    .containsEntry(0x33, KeyAction.END)
                    .containsEntry(0x34, KeyAction.PAUSE);
        }
    }

    private void press(int value) {
        hear(value);
        after(Duration.ofSeconds(1));
    }

    private void hear(int value) {
        session.hear((byte) value, nowNanos);
        after(Duration.ofMillis(0));
    }

    private void after(Duration time) {
        nowNanos += time.toNanos();
        session.tick(nowNanos);
    }
}

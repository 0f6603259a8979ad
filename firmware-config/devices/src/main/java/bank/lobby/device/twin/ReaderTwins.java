package bank.lobby.device.twin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import bank.lobby.device.profile.CodeSettings;
import bank.lobby.device.profile.MrzSettings;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.profile.StripeSettings;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The twins of readers. The first word of each shows it something new every time, because a reader takes the same document
 * shown twice in a row for one.
 */
final class ReaderTwins {

    private ReaderTwins() {}

    static RunningTwin start(ReaderProfile profile, Supplier<TwinPort> port) {
        return switch (profile.dialect()) {
            case MAGSTRIPE -> stripe(new TwinReader(port), requireNonNull(profile.stripe(), "stripe"));
            case SCANNER -> scanner(new TwinReader(port), requireNonNull(profile.code(), "code"));
            case SDT -> identity(new TwinIdReader(port));
            case CHIP -> ChipTwin.start();
            case WEDGE ->
                throw new IllegalArgumentException(
                        "a reader that types is on no line: a keyboard at the kiosk page is its twin");
            case MRZ -> passport(new TwinPassportReader(port, manner(requireNonNull(profile.mrz(), "mrz"))));
        };
    }

    private static RunningTwin passport(TwinPassportReader reader) {
        RunningTwin twin =
                new RunningTwin(reader.address(), reader.faults(), reader::connected, () -> "", reader::close);
        AtomicInteger last = new AtomicInteger();
        return twin.understands("draw", "the next invented passport is drawn through, or that one: draw=7", text -> {
            int person = text.isEmpty() ? last.incrementAndGet() : Twins.number(text);
            say(twin, reader.draw(SamplePassport.lines(person)));
        });
    }

    private static TwinPassportReader.Manner manner(MrzSettings settings) {
        return switch (settings.shape()) {
            case PLAIN -> TwinPassportReader.Manner.LINES;
            case FRAMED -> TwinPassportReader.Manner.MARKED;
            case RTE6701 -> TwinPassportReader.Manner.BLOCK;
        };
    }

    private static RunningTwin identity(TwinIdReader reader) {
        RunningTwin twin =
                new RunningTwin(reader.address(), reader.faults(), reader::connected, () -> "", reader::close);
        AtomicInteger last = new AtomicInteger();
        return twin.understands("lay", "the next invented resident lays a card on it, or that one: lay=7", text -> {
                    int person = text.isEmpty() ? last.incrementAndGet() : Twins.number(text);
                    reader.lift();
                    reader.lay(TwinIdCard.resident(SampleResident.number(person), SampleResident.BIRTH, "20400101"));
                })
                .understands("lift", "the card is taken away", reader::lift)
                .understands("mute", "its answering wire is cut", () -> reader.mute(true))
                .understands("well", "its answering wire is mended", () -> reader.mute(false));
    }

    private static RunningTwin stripe(TwinReader reader, StripeSettings settings) {
        RunningTwin twin = running(reader);
        AtomicInteger last = new AtomicInteger();
        twin.understands("swipe", "the next invented card is drawn through, or that one: swipe=7", text -> {
                    int card = text.isEmpty() ? last.updateAndGet(n -> n % 30 + 1) : Twins.number(text);
                    say(twin, reader.send(framed(settings, SampleStripe.track2(card))));
                })
                .understands("bad-swipe", "too fast: nothing can be read", () -> say(twin, reader.swipe("%E?;E?+E?")))
                .understands(
                        "half-swipe",
                        "the card is pulled back half-way",
                        () -> say(
                                twin,
                                reader.send(
                                        SampleStripe.track2(1).substring(0, 20).getBytes(ISO_8859_1))));
        return twin;
    }

    /** The bytes around a track as the profile says, written here on their own. */
    private static byte[] framed(StripeSettings settings, String track) {
        String checked = settings.checkCharacter() ? track + SampleStripe.check(track) : track;
        String burst = switch (settings.shape()) {
            case PLAIN -> checked + "\r";
            case FRAMED -> "\u0002" + checked + "\u0003";
            case BARE -> track.substring(1, track.length() - 1) + "\r";
        };
        return burst.getBytes(ISO_8859_1);
    }

    private static RunningTwin scanner(TwinReader reader, CodeSettings code) {
        RunningTwin twin = running(reader);
        AtomicInteger last = new AtomicInteger();
        return twin.understands("scan", "the next code is held before it, or that one: scan=APT-0042", text -> {
            ByteArrayOutputStream burst = new ByteArrayOutputStream();
            burst.writeBytes(code.before());
            burst.writeBytes((code.aimId() ? "]Q1" : "").getBytes(ISO_8859_1));
            String shown = text.isEmpty() ? "APT-" + (1000 + last.incrementAndGet()) : text;
            burst.writeBytes(shown.getBytes(ISO_8859_1));
            burst.writeBytes(code.after().length > 0 ? code.after() : new byte[] {0x0D});
            say(twin, reader.send(burst.toByteArray()));
        });
    }

    private static RunningTwin running(TwinReader reader) {
        return new RunningTwin(reader.address(), reader.faults(), reader::connected, () -> "", reader::close);
    }

    private static void say(RunningTwin twin, boolean heard) {
        twin.happened(heard ? "sent" : "nobody is connected to hear it");
    }
}

package bank.lobby.display.announce;

import static bank.lobby.display.announce.VoiceSettings.Tongue.CUSTOMER;
import static bank.lobby.display.announce.VoiceSettings.Tongue.EN;
import static bank.lobby.display.announce.VoiceSettings.Tongue.ZH_CN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bank.lobby.display.announce.VoiceSettings.Tongue;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tries the shipped clips: what they join to is measured by Java's own sound library, which the product does not use. */
class CallSoundTests {

    private static final Resource SHIPPED = new ClassPathResource("META-INF/resources/ui/sounds/");
    private static final Names COUNTER = new Names("3 号窗口", "3 號櫃檯", "Counter 3");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aCallLastsAboutFourAndAHalfSeconds() {
        byte[] call = sound(ZH_CN).again(announcement("A032", Language.ZH_CN), COUNTER);

        assertThat(lengthOf(call)).isBetween(Duration.ofMillis(3500), Duration.ofMillis(5500));
    }

    @Test
    void theFirstCallBeginsWithChimeAndPause() {
        CallSound sound = sound(ZH_CN);

        byte[] first = sound.first(announcement("A032", Language.ZH_CN), COUNTER);
        byte[] again = sound.again(announcement("A032", Language.ZH_CN), COUNTER);

        assertThat(lengthOf(first).minus(lengthOf(again))).isBetween(Duration.ofMillis(1800), Duration.ofMillis(2200));
        assertThat(loudness(first, Duration.ofMillis(100), Duration.ofMillis(900)))
                .isGreaterThan(0.03);
        assertThat(loudness(first, Duration.ofMillis(1550), Duration.ofMillis(1950)))
                .isZero();
        assertThat(loudness(first, Duration.ofMillis(2000), Duration.ofMillis(2400)))
                .isGreaterThan(0.03);
    }

    @Test
    void isHeardAllTheWayThrough() {
        byte[] call = sound(ZH_CN).again(announcement("A032", Language.ZH_CN), COUNTER);

        long seconds = lengthOf(call).toSeconds();

        for (int i = 0; i < seconds; i++) {
            assertThat(loudness(call, Duration.ofSeconds(i), Duration.ofSeconds(i + 1)))
                    .as("second %d", i)
                    .isGreaterThan(0.02);
        }
    }

    @Test
    void isAFileThatEverySoundLibraryReads() throws UnsupportedAudioFileException, IOException {
        byte[] call = sound(ZH_CN).first(announcement("A032", Language.ZH_CN), COUNTER);

        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(call))) {
            assertThat(in.getFormat().matches(new AudioFormat(16_000, 16, 1, true, false)))
                    .isTrue();
        }
    }

    @Test
    void speaksChineseFirstAndThenTheCustomersLanguage() {
        Announcement english = announcement("A032", Language.EN);
        Duration chinese = lengthOf(sound(ZH_CN).again(english, COUNTER));
        Duration own = lengthOf(sound(EN).again(english, COUNTER));

        Duration both = lengthOf(sound(ZH_CN, CUSTOMER).again(english, COUNTER));

        assertThat(both).isEqualTo(chinese.plus(own).plusMillis(500));
    }

    @Test
    void speaksALanguageOnceThoughTheCustomerHasItToo() {
        Announcement chinese = announcement("A032", Language.ZH_CN);

        byte[] twice = sound(ZH_CN, CUSTOMER).again(chinese, COUNTER);

        assertThat(twice).isEqualTo(sound(ZH_CN).again(chinese, COUNTER));
    }

    @Test
    void refusesAVoiceThatLacksAClipAndNamesIt(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.delete(folder.resolve("zh-CN/yao.wav"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CallSound.load(settings(folder), json))
                .havingCause()
                .withMessageContaining("yao.wav");
    }

    @Test
    void refusesAClipOfAnotherFormatAndNamesIt(@TempDir Path folder) throws IOException {
        copy(folder);
        Path clip = folder.resolve("en/ticket.wav");
        byte[] content = Files.readAllBytes(clip);
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(24, 44_100);
        Files.write(clip, content);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CallSound.load(settings(folder), json))
                .havingCause()
                .withMessageContaining("ticket.wav is not 16 kHz");
    }

    @Test
    void theShippedVoicesAreSmallAndSayTheyStandIn() throws IOException {
        for (Language language : Language.values()) {
            Voice voice = Voice.read(SHIPPED.createRelative(language.tag() + "/"), json);

            assertThat(voice.isStandIn()).isTrue();
            assertThat(Pcm.join(voice.speak("A", 12, "")).length()).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    private CallSound sound(Tongue... order) {
        return CallSound.load(new VoiceSettings(SHIPPED, List.of(order)), json);
    }

    private static VoiceSettings settings(Path folder) {
        return new VoiceSettings(new FileSystemResource(folder + "/"), List.of(ZH_CN));
    }

    private static Announcement announcement(String number, Language language) {
        return new Announcement("x", UUID.randomUUID(), number, 3, language, Instant.EPOCH);
    }

    private static Duration lengthOf(byte[] wav) {
        return Duration.ofMillis((wav.length - 44) / 32);
    }

    /** Root mean square from 0 to 1. */
    private static double loudness(byte[] wav, Duration from, Duration to) {
        ByteBuffer samples = ByteBuffer.wrap(wav, 44, wav.length - 44).slice().order(ByteOrder.LITTLE_ENDIAN);
        int first = (int) from.toMillis() * 16;
        int last = Math.min((int) to.toMillis() * 16, samples.capacity() / 2);
        double sum = 0;
        for (int i = first; i < last; i++) {
            double sample = samples.getShort(2 * i) / 32_768.0;
            sum += sample * sample;
        }
        return Math.sqrt(sum / (last - first));
    }

    /** Works for a folder of the build and for one inside a jar. */
    private static void copy(Path folder) throws IOException {
        String root = SHIPPED.getURL().toString();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(root + "**/*.*")) {
            Path target = folder.resolve(file.getURL().toString().substring(root.length()));
            Files.createDirectories(target.getParent());
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, target);
            }
        }
    }
}

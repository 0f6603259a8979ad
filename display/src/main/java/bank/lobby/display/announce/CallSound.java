package bank.lobby.display.announce;

import bank.lobby.display.announce.VoiceSettings.Tongue;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Joins an announcement's sound from the clips of the voices. Immutable, made at start: a voice that lacks a clip stops the start. */
public final class CallSound {

    private static final Logger log = LoggerFactory.getLogger(CallSound.class);

    /** Between chime and call, and between two languages. Source: screens.md section 6, voice. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Between two clips. Chosen by ear: about 4.5 s for "请 A032 号到 3 号窗口". */
    private static final Duration GAP = Duration.ofMillis(70);

    private final Map<Language, Voice> voices;
    private final List<Tongue> order;

    private CallSound(Map<Language, Voice> voices, List<Tongue> order) {
        this.voices = voices;
        this.order = order;
    }

    /**
     * @throws UncheckedIOException when a voice is missing or wrong; the message names the file
     */
    public static CallSound load(VoiceSettings settings, JsonMapper json) {
        Map<Language, Voice> voices = new EnumMap<>(Language.class);
        try {
            for (Language language : Language.values()) {
                voices.put(language, Voice.read(settings.folder().createRelative(language.tag() + "/"), json));
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException("The voices in " + settings.folder().getDescription(), wrong);
        }
        if (voices.values().stream().anyMatch(Voice::isStandIn)) {
            log.info("The voice is a stand-in; a bank sets lobby.display.voice.folder to one it may use");
        }
        return new CallSound(voices, settings.order());
    }

    /** Chime, pause, call: a WAV file. */
    public byte[] first(Announcement announcement, Names counter) {
        List<Pcm> parts = new ArrayList<>();
        parts.add(voice(languages(announcement.language()).getFirst()).chime());
        parts.add(Pcm.silence(PAUSE));
        parts.addAll(call(announcement, counter));
        return Pcm.join(parts).toWav();
    }

    /** The call alone, for the second time: a WAV file. */
    public byte[] again(Announcement announcement, Names counter) {
        return Pcm.join(call(announcement, counter)).toWav();
    }

    private List<Pcm> call(Announcement announcement, Names counter) {
        List<Pcm> parts = new ArrayList<>();
        for (Language language : languages(announcement.language())) {
            if (!parts.isEmpty()) {
                parts.add(Pcm.silence(PAUSE));
            }
            for (Pcm clip :
                    voice(language).speak(announcement.number(), announcement.counter(), counter.in(language))) {
                parts.add(clip);
                parts.add(Pcm.silence(GAP));
            }
        }
        return parts;
    }

    private List<Language> languages(Language customer) {
        return order.stream()
                .map(tongue -> switch (tongue) {
                    case CUSTOMER -> customer;
                    case ZH_CN -> Language.ZH_CN;
                    case ZH_TW -> Language.ZH_TW;
                    case EN -> Language.EN;
                })
                .distinct()
                .toList();
    }

    private Voice voice(Language language) {
        Voice voice = voices.get(language);
        if (voice == null) {
            throw new IllegalStateException("No voice for " + language.tag());
        }
        return voice;
    }
}

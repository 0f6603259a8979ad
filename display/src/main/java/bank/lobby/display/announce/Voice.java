package bank.lobby.display.announce;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One voice, its clips in memory (a few hundred kilobytes): reads a folder, gives the sound of a call. Immutable. */
final class Voice {

    private final VoiceManifest manifest;
    private final Map<String, Pcm> clips;

    private Voice(VoiceManifest manifest, Map<String, Pcm> clips) {
        this.manifest = manifest;
        this.clips = clips;
    }

    /**
     * Reads the voice in {@code folder}, whose address ends with a slash.
     *
     * @throws IOException when a clip or the manifest is missing or wrong; the message names the file
     */
    static Voice read(Resource folder, JsonMapper json) throws IOException {
        VoiceManifest manifest = manifest(folder.createRelative("voice.json"), json);
        Map<String, Pcm> clips = new TreeMap<>();
        for (String file : manifest.files()) {
            if (!clips.containsKey(file)) {
                clips.put(file, Pcm.read(bytes(folder.createRelative(file)), file));
            }
        }
        Voice voice = new Voice(manifest, clips);
        voice.speak("1", 1, "");
        return voice;
    }

    boolean isStandIn() {
        return manifest.standIn();
    }

    Pcm chime() {
        return clip(manifest.chime());
    }

    /** The clips of a call, in order, without pauses. */
    List<Pcm> speak(String number, int counter, String counterName) {
        return manifest.filesOfCall(number, counter, counterName).stream()
                .map(this::clip)
                .toList();
    }

    private Pcm clip(String file) {
        Pcm clip = clips.get(file);
        if (clip == null) {
            throw new UncheckedIOException(new FileNotFoundException(file));
        }
        return clip;
    }

    private static VoiceManifest manifest(Resource file, JsonMapper json) throws IOException {
        try {
            return json.readValue(bytes(file), VoiceManifest.class);
        } catch (JacksonException wrong) {
            throw new IOException(file.getDescription() + ": " + wrong.getOriginalMessage(), wrong);
        }
    }

    private static byte[] bytes(Resource file) throws IOException {
        if (!file.exists()) {
            throw new FileNotFoundException(file.getDescription() + " is missing");
        }
        return file.getContentAsByteArray();
    }
}

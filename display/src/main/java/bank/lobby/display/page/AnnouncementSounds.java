package bank.lobby.display.page;

import bank.lobby.display.announce.Announcement;
import bank.lobby.display.announce.Announcements;
import bank.lobby.display.announce.CallSound;
import bank.lobby.display.board.HallBoard;
import bank.lobby.wire.board.BoardCounter;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.station.Names;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sounds of the pending announcements, joined when asked for, and the page's word that one was spoken. */
@RestController
class AnnouncementSounds {

    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    /** For a counter the board does not know; the voice then says its number. */
    private static final Names NAMELESS = new Names("", "", "");

    private final Announcements announcements;
    private final CallSound sound;
    private final HallBoard hall;
    private final PageSocket socket;

    AnnouncementSounds(Announcements announcements, CallSound sound, HallBoard hall, PageSocket socket) {
        this.announcements = announcements;
        this.sound = sound;
        this.hall = hall;
        this.socket = socket;
    }

    @GetMapping("/display/announcements/{id}.wav")
    ResponseEntity<byte[]> first(@PathVariable String id) {
        return wav(id, sound::first);
    }

    @GetMapping("/display/announcements/{id}/again.wav")
    ResponseEntity<byte[]> again(@PathVariable String id) {
        return wav(id, sound::again);
    }

    /** Spoken, or given up: either way it is dealt with. Harmless when repeated. */
    @PostMapping("/display/api/announcements/{id}/spoken")
    ResponseEntity<Void> spoken(@PathVariable String id) {
        if (announcements.spoken(id)) {
            socket.poke();
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> wav(String id, BiFunction<Announcement, Names, byte[]> join) {
        return announcements
                .find(id)
                .map(found -> ResponseEntity.ok()
                        .contentType(WAV)
                        .cacheControl(CacheControl.noStore())
                        .body(join.apply(found, counterNames(found.counter()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Names counterNames(int no) {
        BoardState board = hall.view().board();
        return board == null
                ? NAMELESS
                : board.counters().stream()
                        .filter(counter -> counter.no() == no)
                        .findFirst()
                        .map(BoardCounter::names)
                        .orElse(NAMELESS);
    }
}

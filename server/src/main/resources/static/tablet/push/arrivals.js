/**
 * Sound and vibration for a customer this manager is to know of. Browsers play nothing before the first touch: `ready`
 * says whether they would, and the page asks for that touch. What was rung for is kept over a reload of the page, so that
 * a tablet that wakes rings once for what is new to it.
 */
import { ringing } from 'ui/pushes.js';

/** @import {LobbyState} from '#api' */
/** @import {Reader, Sound} from 'ui/pushes.js' */

const CHIME = '/ui/sounds/shared/chime.wav';
/**
 * How often the chime is struck, how fast it is played, and milliseconds on, off, on. Chosen: one calm stroke for an
 * arrival, two for a call that is near, three higher ones for a customer nobody took; none mistaken for a phone call.
 *
 * @type {Record<Sound, {strokes: number, rate: number, vibration: number[]}>}
 */
const SOUNDS = {
  arrival: { strokes: 1, rate: 1, vibration: [250, 120, 250] },
  again: { strokes: 2, rate: 1, vibration: [120, 80, 120, 80, 400] },
  urgent: { strokes: 3, rate: 1.3, vibration: [400, 100, 400, 100, 400] },
};
/** Between two strokes, milliseconds. */
const PAUSE = 450;

export class Arrivals {
  /**
   * @param {() => void} changed
   * @param {string} key under which the tab keeps what was rung for
   */
  constructor(changed, key) {
    this.ready = false;
    this.key = key;
    /** @type {Sound | null} the latest alert, for whoever cannot hear it */
    this.last = null;
    /** @type {Record<string, number>} */
    this.rung = kept(key);
    this.chime = new Audio(CHIME);
    this.chime.preload = 'auto';
    // Not at pointerdown: what changes on the page then would move the button from under the finger.
    window.addEventListener('click', () => {
      if (!this.ready) {
        this.ready = true;
        this.chime.load();
        changed();
      }
    });
  }

  /**
   * Rings for what is new to this tablet and meant for its reader.
   *
   * @param {LobbyState} state
   * @param {Reader} reader
   * @param {number} now server time, milliseconds since 1970
   */
  present(state, reader, now) {
    const { sound, rung } = ringing(state, reader, this.rung, now);
    const before = JSON.stringify(this.rung);
    const after = JSON.stringify(rung);
    if (after !== before) {
      this.rung = rung;
      sessionStorage.setItem(this.key, after);
    }
    if (sound) {
      this.last = sound;
      this.ring(sound);
    }
  }

  /** @param {Sound} sound */
  ring(sound) {
    const { strokes, rate, vibration } = SOUNDS[sound];
    if (!this.ready) {
      return;
    }
    navigator.vibrate?.(vibration);
    for (let stroke = 0; stroke < strokes; stroke++) {
      setTimeout(() => {
        this.chime.playbackRate = rate;
        this.chime.currentTime = 0;
        this.chime.play().catch(() => {}); // the tablet is muted, or its sound is in use
      }, stroke * PAUSE);
    }
  }
}

/** @param {string} key @returns {Record<string, number>} */
function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {}; // half written: ring once more than needed
  }
}

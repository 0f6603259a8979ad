/**
 * Speaks the announcements one at a time and in order: chime and call, a pause, the call again unless somebody else is
 * waiting to be called; then says that it was spoken. Knows neither the page nor how sound is made.
 */

/** @import {Announcement} from './hall.js' */

/** Between the first call and the second, milliseconds. Source: screens.md section 6, voice. */
const PAUSE = 1_500;

/** Chosen: before sound is tried again after a refusal nobody has lifted, milliseconds. */
const RETRY = 5_000;

/**
 * @typedef {object} Surroundings
 * @property {(address: string) => Promise<void>} play settles when the sound has ended; fails with `NotAllowedError` when sound is refused
 * @property {(id: string) => Promise<void>} report
 * @property {() => void} changed called after every change of `speaking` or `refused`
 * @property {(ms: number) => Promise<void>} pause
 */

export class Speaker {
  /** @param {Surroundings} surroundings */
  constructor(surroundings) {
    this.around = surroundings;
    /** @type {string | null} id of the announcement being spoken */
    this.speaking = null;
    /** Whether the browser refuses sound until somebody touches the page. */
    this.refused = false;
    /** @type {Announcement[]} */
    this.waiting = [];
    /** @type {Set<string>} spoken here, perhaps not yet known to the agent */
    this.spoken = new Set();
    this.busy = false;
    /** @type {() => void} */
    this.wake = () => {};
  }

  /**
   * What is to be spoken now, in order, as the agent says.
   *
   * @param {Announcement[]} announcements
   */
  update(announcements) {
    const ids = new Set(announcements.map((announcement) => announcement.id));
    this.spoken.forEach((id) => {
      if (ids.has(id)) {
        this.#report(id);
      } else {
        this.spoken.delete(id);
      }
    });
    this.waiting = announcements.filter(({ id }) => id !== this.speaking && !this.spoken.has(id));
    this.#run();
  }

  /** Somebody touched the page: sound may be allowed now. */
  touched() {
    this.wake();
  }

  async #run() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      this.#become(next.id, this.refused);
      this.waiting = this.waiting.slice(1);
      if (await this.#speak(next)) {
        this.spoken.add(next.id);
        this.#become(null, false);
        await this.#report(next.id);
      } else {
        this.waiting = [next, ...this.waiting];
        this.#become(null, true);
        await Promise.race([this.around.pause(RETRY), new Promise((wake) => { this.wake = () => wake(undefined); })]);
      }
    }
    this.busy = false;
  }

  /**
   * @param {Announcement} announcement
   * @returns {Promise<boolean>} false when sound is refused; true when it was spoken, or cannot be
   */
  async #speak({ clip, again }) {
    try {
      await this.around.play(clip);
      this.#become(this.speaking, false);
      if (this.waiting.length === 0) {
        await this.around.pause(PAUSE);
      }
      if (this.waiting.length === 0) {
        await this.around.play(again);
      }
      return true;
    } catch (fault) {
      if (/** @type {any} */ (fault)?.name === 'NotAllowedError') {
        return false;
      }
      console.warn('An announcement could not be played.', fault);
      return true; // it stays on the board; the next one must not wait for it
    }
  }

  /** @param {string} id */
  async #report(id) {
    try {
      await this.around.report(id);
    } catch {
      // The agent is away; it is told when its next state still asks for this announcement.
    }
  }

  /**
   * @param {string | null} speaking
   * @param {boolean} refused
   */
  #become(speaking, refused) {
    this.speaking = speaking;
    this.refused = refused;
    this.around.changed();
  }
}

/**
 * Plays one sound to its end.
 *
 * @param {string} address
 * @returns {Promise<void>}
 */
export function play(address) {
  return new Promise((done, fail) => {
    const audio = new Audio(address);
    // Chosen: no call is so long; a sound card that hangs must not silence the hall for ever.
    const watch = setTimeout(() => fail(new Error('The sound did not end: ' + address)), 40_000);
    const settle = (/** @type {() => void} */ then) => () => {
      clearTimeout(watch);
      then();
    };
    audio.onended = settle(done);
    audio.onerror = settle(() => fail(new Error('The sound cannot be played: ' + address)));
    audio.play().catch((refusal) => settle(() => fail(refusal))());
  });
}

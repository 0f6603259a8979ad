/**
 * Tells a reader that types from a person at a keyboard. Pure: keys with their times go in, whether to swallow them and whole bursts come out.
 *
 * A reader types a key every 1 to 10 ms and ends with Enter; a person takes 50 ms and more between keys, and a held key repeats every 30 ms
 * or so and is marked as repeated. What was typed is kept in one array of bytes, which is zeroed as soon as it was handed on or was no burst;
 * it is never put together to a text.
 */

/** Chosen, milliseconds: three times the slowest reader, well under the fastest person. */
const GAP = 30;

/** Chosen: shorter than any track or code a bank prints, longer than what fingers lying on the keys make within the gap. */
const SHORTEST = 6;

/** As many as the agent takes. Source: contract of `/kiosk/api/typed`. */
const LONGEST = 560;

/** How a reader begins a track. Source: ISO/IEC 7811-2, and readers' own starts for track 3. */
const SENTINELS = '%;+!#&';

export class KeyBursts {
  /** @param {(bytes: Uint8Array<ArrayBuffer>) => void} take gets each burst, to be used at once: the array is zeroed when it returns */
  constructor(take) {
    this.take = take;
    this.bytes = new Uint8Array(LONGEST);
    this.length = 0;
    this.tooLong = false;
    this.last = -Infinity;
  }

  /**
   * Takes one key going down.
   *
   * @param {string} key as the browser names it: one character, or a word such as `Enter`
   * @param {number} at milliseconds, of the key and not of its handling
   * @param {boolean} [repeated] whether it is held down
   * @returns {boolean} whether the key is a reader's, or may be, and must reach nothing else
   */
  key(key, at, repeated = false) {
    if (repeated || at - this.last > GAP) {
      this.clear();
    }
    if (repeated) {
      return false;
    }
    // Shift and its like come between the characters of a burst and are none.
    if (key.length > 1 && key !== 'Enter') {
      return false;
    }
    this.last = at;
    if (key === 'Enter') {
      const ours = this.length > 1 || this.tooLong;
      this.finish();
      return ours;
    }
    return this.keep(key.charCodeAt(0));
  }

  /**
   * To be called once no key has come for a while: a reader that ends without Enter is heard too, if it began as a track does.
   *
   * @param {number} at milliseconds, on the clock of the keys
   */
  silence(at) {
    if (at - this.last > GAP && this.length > 0) {
      const first = String.fromCharCode(this.bytes[0]);
      if (SENTINELS.includes(first)) {
        this.finish();
      }
      this.clear();
    }
  }

  /** Forgets and zeroes what was begun. */
  clear() {
    this.bytes.fill(0);
    this.length = 0;
    this.tooLong = false;
  }

  /** @param {number} code */
  keep(code) {
    const follows = this.length > 0 || this.tooLong;
    if (code < 0x20 || code > 0x7e || this.length === LONGEST) {
      this.clear();
      this.tooLong = true;
      return true;
    }
    if (!this.tooLong) {
      this.bytes[this.length++] = code;
    }
    // A lone space may be a person pressing the button in focus.
    return follows || code !== 0x20;
  }

  finish() {
    if (!this.tooLong && this.length >= SHORTEST) {
      this.take(this.bytes.subarray(0, this.length));
    }
    this.clear();
  }
}

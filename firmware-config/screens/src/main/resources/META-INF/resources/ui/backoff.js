/**
 * How long to wait before connecting again: full jitter under a ceiling that doubles from one second to twenty, and
 * falls back after a success. A hall full of screens that lost one server must not come back in one instant.
 */
const FIRST = 1_000;
const MOST = 20_000;

export class Backoff {
  /** @param {() => number} random 0 to 1 */
  constructor(random) {
    this.random = random;
    this.ceiling = FIRST;
  }

  /** The next pause, milliseconds, 0 to the present ceiling; raises the ceiling. */
  next() {
    const pause = Math.round(this.random() * this.ceiling);
    this.ceiling = Math.min(MOST, this.ceiling * 2);
    return pause;
  }

  reset() {
    this.ceiling = FIRST;
  }
}
